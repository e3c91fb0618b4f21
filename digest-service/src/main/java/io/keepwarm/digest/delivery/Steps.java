package io.keepwarm.digest.delivery;

import io.keepwarm.events.digest.DigestKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /// From CLAIMED to SENDING, each to the address named for it; answers those for which the claim still holds: the
    /// others somebody else has.
    Set<Claimed> begin(Map<Claimed, String> addresses) {
        if (addresses.isEmpty()) {
            return Set.of();
        }
        var claims = addresses.keySet();
        List<UUID> begun = entities.createNativeQuery("""
                        update digest set state = 'SENDING', version = version + 1, address = claim.address,
                            step_at = now() + :lease * interval '1 millisecond'
                        from unnest(cast(:ids as uuid[]), cast(:attempts as integer[]), cast(:addresses as text[]))
                            claim (id, attempt, address)
                        where digest.id = claim.id and state = 'CLAIMED' and digest.attempt = claim.attempt
                        returning digest.id
                        """)
                .setParameter("lease", lease.toMillis())
                .setParameter("ids", ids(claims))
                .setParameter("attempts", attempts(claims))
                .setParameter("addresses", addresses.values().toArray(String[]::new))
                .getResultList();
        return claims.stream().filter(claim -> begun.contains(claim.id())).collect(Collectors.toSet());
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

    /// A digest that is sent, as it was saved.
    record Sent(
            UUID id,
            long version,
            String member,
            DigestKind kind,
            LocalDate localDate,
            int ordinal,
            String messageId,
            String content) {}

    /// Notes that the mail server took them, also when the time for that was over. What is noted already is missing in
    /// the answer.
    List<Sent> sent(Collection<Claimed> claims, Instant at) {
        List<?> rows = entities.createNativeQuery("""
                        update digest set state = 'SENT', reason = null, sent_at = :at, version = version + 1, step_at = null
                        from unnest(cast(:ids as uuid[]), cast(:attempts as integer[])) claim (id, attempt)
                        where digest.id = claim.id and state in ('SENDING', 'UNKNOWN') and digest.attempt = claim.attempt
                        returning digest.id, version, member, kind, local_date, ordinal, message_id, content
                        """)
                .setParameter("at", at)
                .setParameter("ids", ids(claims))
                .setParameter("attempts", attempts(claims))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Sent(
                        (UUID) row[0],
                        ((Number) row[1]).longValue(),
                        (String) row[2],
                        DigestKind.valueOf((String) row[3]),
                        (LocalDate) row[4],
                        ((Number) row[5]).intValue(),
                        (String) row[6],
                        (String) row[7]))
                .toList();
    }

    private static UUID[] ids(Collection<Claimed> claims) {
        return claims.stream().map(Claimed::id).toArray(UUID[]::new);
    }

    private static Integer[] attempts(Collection<Claimed> claims) {
        return claims.stream().map(Claimed::attempt).toArray(Integer[]::new);
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
