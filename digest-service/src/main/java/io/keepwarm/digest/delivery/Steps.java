package io.keepwarm.digest.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The steps a digest takes on its way, each one statement that looks at the state it starts from, so that of two
/// processes one wins. Times are the database's: a host whose clock jumps cannot claim what another holds. Each needs a
/// transaction for the team.
@ApplicationScoped
class Steps {
    private final EntityManager entities;
    private final Duration lease;

    Steps(EntityManager entities, @ConfigProperty(name = "keepwarm.delivery.lease") Duration lease) {
        this.entities = entities;
        this.lease = lease;
    }

    /// A digest whose time has come. `attempt` numbers the claims; 0: it was found in SENDING after its time and is
    /// UNKNOWN from now on.
    record Claimed(UUID id, int attempt) {
        boolean isLost() {
            return attempt == 0;
        }
    }

    /// Takes up to `most` digests: waiting ones and those whose claim has lapsed become CLAIMED. Those left in SENDING
    /// become UNKNOWN: whoever was sending them is gone, and whether the mail went out nobody knows.
    List<Claimed> claim(int most) {
        List<?> rows = entities.createNativeQuery("""
                        with ready as (
                            select id, state = 'SENDING' as lost from digest
                            where step_at <= now() order by step_at limit :most for update skip locked
                        )
                        update digest set version = version + 1,
                            state = case when lost then 'UNKNOWN' else 'CLAIMED' end,
                            reason = case when lost then 'The sending process ended before the answer came' else reason end,
                            attempt = attempt + case when lost then 0 else 1 end,
                            step_at = case when lost then null else now() + :lease * interval '1 millisecond' end
                        from ready where digest.id = ready.id
                        returning digest.id, case when lost then 0 else attempt end
                        """)
                .setParameter("most", most)
                .setParameter("lease", lease.toMillis())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Claimed((UUID) row[0], ((Number) row[1]).intValue()))
                .toList();
    }

    /// From CLAIMED to SENDING, to that address; false when the claim has lapsed and somebody else has it.
    boolean begin(Claimed claimed, String address) {
        return entities.createNativeQuery("""
                        update digest set state = 'SENDING', version = version + 1, address = :address,
                            step_at = now() + :lease * interval '1 millisecond'
                        where id = :id and state = 'CLAIMED' and attempt = :attempt
                        """)
                        .setParameter("address", address)
                        .setParameter("lease", lease.toMillis())
                        .setParameter("id", claimed.id())
                        .setParameter("attempt", claimed.attempt())
                        .executeUpdate()
                == 1;
    }

    /// From CLAIMED to SKIPPED: there is nobody to send it to any more.
    void skip(Claimed claimed, String reason) {
        entities.createNativeQuery("""
                        update digest set state = 'SKIPPED', reason = :reason, version = version + 1, step_at = null
                        where id = :id and state = 'CLAIMED' and attempt = :attempt
                        """)
                .setParameter("reason", reason)
                .setParameter("id", claimed.id())
                .setParameter("attempt", claimed.attempt())
                .executeUpdate();
    }

    /// Notes that the mail server took it, also when the time for that was over, and answers the new version; empty
    /// when it is noted already.
    Optional<Long> sent(Claimed claimed, Instant at) {
        return entities.createNativeQuery("""
                        update digest set state = 'SENT', reason = null, sent_at = :at, version = version + 1, step_at = null
                        where id = :id and state in ('SENDING', 'UNKNOWN') and attempt = :attempt
                        returning version
                        """)
                .setParameter("at", at)
                .setParameter("id", claimed.id())
                .setParameter("attempt", claimed.attempt())
                .getResultStream()
                .findFirst()
                .map(version -> ((Number) version).longValue());
    }

    /// From SENDING back to PENDING, to be tried again after a pause.
    void again(Claimed claimed, Duration pause, String why) {
        leave(claimed, DeliveryState.PENDING, why, pause.toMillis());
    }

    /// From SENDING to a state nothing follows upon.
    void end(Claimed claimed, DeliveryState state, String why) {
        leave(claimed, state, why, -1);
    }

    private void leave(Claimed claimed, DeliveryState state, String why, long pause) {
        entities.createNativeQuery("""
                        update digest set state = :state, reason = :why, version = version + 1,
                            step_at = case when :pause >= 0 then now() + :pause * interval '1 millisecond' end
                        where id = :id and state = 'SENDING' and attempt = :attempt
                        """)
                .setParameter("state", state.name())
                .setParameter("why", why.length() > 500 ? why.substring(0, 500) : why)
                .setParameter("pause", pause)
                .setParameter("id", claimed.id())
                .setParameter("attempt", claimed.attempt())
                .executeUpdate();
    }
}
