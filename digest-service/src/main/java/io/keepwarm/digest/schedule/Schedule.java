package io.keepwarm.digest.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table of who is told when next. Each call needs a transaction for the team.
@ApplicationScoped
class Schedule {
    /// The version of the time zone rules of this JVM.
    static final String TZDATA = ZoneRulesProvider.getVersions("Europe/London").lastKey();

    private final EntityManager entities;

    Schedule(EntityManager entities) {
        this.entities = entities;
    }

    /// Notes when the member is told next, unless it is time already: that is for the tick to see to.
    void plan(String memberId, @Nullable Instant next, Instant now) {
        save(memberId, next, now, """
                where schedule.next_at is null
                   or (schedule.next_at > excluded.planned_at and schedule.waiting_since is null)
                """);
    }

    /// Notes when the member is told next, after the tick has seen to them.
    void planAnew(String memberId, @Nullable Instant next, Instant now) {
        save(memberId, next, now, "");
    }

    private void save(String memberId, @Nullable Instant next, Instant now, String condition) {
        entities.createNativeQuery("""
                        insert into schedule (member, next_at, planned_at, tzdata)
                        values (:member, cast(:next as timestamptz), :now, :tzdata)
                        on conflict (team, member) do update set next_at = excluded.next_at, waiting_since = null,
                            planned_at = excluded.planned_at, tzdata = excluded.tzdata
                        """ + condition)
                .setParameter("member", memberId)
                .setParameter("next", next == null ? null : next.toString())
                .setParameter("now", now)
                .setParameter("tzdata", TZDATA)
                .executeUpdate();
    }

    /// Comes back to the member at `next`, and tells how long they have been waiting, by the database's clock.
    Duration putOff(String memberId, Instant next, Instant now) {
        Number millis = (Number) entities.createNativeQuery("""
                        update schedule set next_at = :next, waiting_since = coalesce(waiting_since, now()),
                            planned_at = :now, tzdata = :tzdata
                        where member = :member
                        returning cast(extract(epoch from now() - waiting_since) * 1000 as bigint)
                        """)
                .setParameter("next", next)
                .setParameter("now", now)
                .setParameter("tzdata", TZDATA)
                .setParameter("member", memberId)
                .getSingleResult();
        return Duration.ofMillis(millis.longValue());
    }

    /// Up to `most` members to be seen to: it is time, or they were planned under a clock or under time zone rules that
    /// no longer hold.
    List<String> waiting(Instant now, int most) {
        return entities.createNativeQuery("""
                        select member from schedule
                        where next_at <= :now or planned_at > :future or tzdata <> :tzdata
                        order by next_at limit :most
                        """)
                .setParameter("now", now)
                .setParameter("future", now.plus(DueTeams.TOLERANCE))
                .setParameter("tzdata", TZDATA)
                .setParameter("most", most)
                .getResultList();
    }

    /// Locks the member's row and answers the instant it is planned for, far in the future for one who is not to be
    /// told; empty when somebody else is at it.
    Optional<Instant> take(String memberId) {
        return entities.createNativeQuery(
                        "select coalesce(next_at, timestamptz '9999-01-01') from schedule where member = :member"
                                + " for update skip locked")
                .setParameter("member", memberId)
                .getResultStream()
                .findFirst();
    }
}
