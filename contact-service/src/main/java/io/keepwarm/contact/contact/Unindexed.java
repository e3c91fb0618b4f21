package io.keepwarm.contact.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// The contacts of the running transaction's team that could not be indexed by the rules of today. Each is tried again
/// after an hour, then after twice as long each time, a day at most; the eighth time is the last before the rules
/// change again.
@ApplicationScoped
class Unindexed {
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofHours(1);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final EntityManager entities;

    Unindexed(EntityManager entities) {
        this.entities = entities;
    }

    /// When it is tried again after so many attempts that failed, the last at `now`; empty: not any more.
    static Optional<Instant> nextAfter(int attempts, Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << (attempts - 1));
        return Optional.of(now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
    }

    /// Notes one that failed when its turn had come, the attempts of before forgotten.
    void note(UUID contactId, Instant now) {
        entities.createNativeQuery("""
                        insert into contact_unindexed (contact_id, attempts, next_at) values (:id, 1, :next)
                        on conflict (team, contact_id) do update set attempts = 1, next_at = excluded.next_at
                        """)
                .setParameter("id", contactId)
                .setParameter("next", nextAfter(1, now).orElseThrow())
                .executeUpdate();
    }

    /// The next one to be tried again. Two replicas may try at once, which does no harm.
    @SuppressWarnings("unchecked")
    Optional<UUID> due(Instant now) {
        List<UUID> due =
                entities.createNativeQuery("""
                        select contact_id from contact_unindexed where next_at <= :now
                        order by next_at, contact_id limit 1
                        """).setParameter("now", now).getResultList();
        return due.stream().findFirst();
    }

    /// It failed once more. An attempt that another replica has noted meanwhile is counted once.
    @SuppressWarnings("unchecked")
    void failed(UUID contactId, Instant now) {
        List<Integer> attempts = entities.createNativeQuery("""
                        select attempts from contact_unindexed where contact_id = :id and next_at <= :now for update
                        """)
                .setParameter("id", contactId)
                .setParameter("now", now)
                .getResultList();
        attempts.forEach(before -> entities.unwrap(Session.class)
                .createNativeMutationQuery(
                        "update contact_unindexed set attempts = :attempts, next_at = :next where contact_id = :id")
                .setParameter("id", contactId)
                .setParameter("attempts", before + 1)
                .setParameter("next", nextAfter(before + 1, now).orElse(null), Instant.class)
                .executeUpdate());
    }

    /// These are indexed.
    void settle(Collection<UUID> contactIds) {
        entities.createNativeQuery("delete from contact_unindexed where contact_id = any(:ids)")
                .setParameter("ids", contactIds.toArray(UUID[]::new))
                .executeUpdate();
    }
}
