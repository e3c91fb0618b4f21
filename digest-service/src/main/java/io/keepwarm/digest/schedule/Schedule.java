package io.keepwarm.digest.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneRulesProvider;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        save(Collections.singletonMap(memberId, next), now, """
                where schedule.next_at is null
                   or (schedule.next_at > excluded.planned_at and schedule.waiting_since is null)
                """);
    }

    /// Notes when each member is told next, after the tick has seen to them; null: not at all.
    void planAnew(Map<String, @Nullable Instant> next, Instant now) {
        save(next, now, "");
    }

    private void save(Map<String, @Nullable Instant> next, Instant now, String condition) {
        entities.createNativeQuery("""
                        insert into schedule (member, next_at, planned_at, tzdata)
                        select member, cast(next_at as timestamptz), :now, :tzdata
                        from unnest(cast(:members as text[]), cast(:nexts as text[])) planned (member, next_at)
                        on conflict (team, member) do update set next_at = excluded.next_at, waiting_since = null,
                            planned_at = excluded.planned_at, tzdata = excluded.tzdata
                        """ + condition)
                .setParameter("members", next.keySet().toArray(String[]::new))
                .setParameter(
                        "nexts",
                        next.values().stream()
                                .map(instant -> instant == null ? null : instant.toString())
                                .toArray(String[]::new))
                .setParameter("now", now)
                .setParameter("tzdata", TZDATA)
                .executeUpdate();
    }

    /// Comes back to the members at `next`, and tells how long each has been waiting, by the database's clock.
    Map<String, Duration> putOff(Collection<String> memberIds, Instant next, Instant now) {
        List<?> rows = entities.createNativeQuery("""
                        update schedule set next_at = :next, waiting_since = coalesce(waiting_since, now()),
                            planned_at = :now, tzdata = :tzdata
                        where member = any(cast(:members as text[]))
                        returning member, cast(extract(epoch from now() - waiting_since) * 1000 as bigint)
                        """)
                .setParameter("next", next)
                .setParameter("now", now)
                .setParameter("tzdata", TZDATA)
                .setParameter("members", memberIds.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> Duration.ofMillis(((Number) row[1]).longValue())));
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

    /// Locks the members' rows and answers the instant each is planned for, far in the future for one who is not to be
    /// told. Whom somebody else is at is missing.
    Map<String, Instant> take(Collection<String> memberIds) {
        List<?> rows = entities.createNativeQuery("""
                        select member, coalesce(next_at, timestamptz '9999-01-01') from schedule
                        where member = any(cast(:members as text[])) order by member for update skip locked
                        """)
                .setParameter("members", memberIds.toArray(String[]::new))
                .getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (String) row[0], row ->
                (Instant) row[1]));
    }
}
