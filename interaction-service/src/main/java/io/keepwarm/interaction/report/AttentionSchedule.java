package io.keepwarm.interaction.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When whose attention is to be reported.
@ApplicationScoped
class AttentionSchedule {
    private final EntityManager entities;

    AttentionSchedule(EntityManager entities) {
        this.entities = entities;
    }

    /// A report that is due.
    ///
    /// @param version counts the member's reports
    /// @param week the last week that was reported; null: none was
    record Due(String memberId, long version, @Nullable String week) {}

    /// Sets when the member's next report is due; null: never. One that is due already stays so.
    void expect(String memberId, @Nullable Instant nextAt, Instant now) {
        entities.createNativeQuery("""
                        insert into attention as known (member_id, version, next_at)
                        values (:member, 0, cast(:next as timestamptz))
                        on conflict (team, member_id) do update set next_at = excluded.next_at
                        where excluded.next_at is null or known.next_at is null or known.next_at > :now
                        """)
                .setParameter("member", memberId)
                .setParameter("next", nextAt)
                .setParameter("now", now)
                .executeUpdate();
    }

    /// At most `limit` of those due, locked.
    List<Due> lockDue(Instant now, int limit) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select member_id, version, week from attention where next_at <= :now
                        order by member_id limit :limit for update skip locked
                        """, Tuple.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Due(row.get(0, String.class), row.get(1, Long.class), row.get(2, String.class)))
                .toList();
    }

    /// Notes what was reported, and when the next report is due.
    void reported(Due due, Instant nextAt) {
        entities.createNativeQuery("""
                        update attention set version = :version, week = :week, next_at = :next where member_id = :member
                        """)
                .setParameter("version", due.version())
                .setParameter("week", due.week())
                .setParameter("next", nextAt)
                .setParameter("member", due.memberId())
                .executeUpdate();
    }
}
