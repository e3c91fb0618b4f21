package io.keepwarm.reminder.followup;

import io.keepwarm.events.contact.Origin;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.reminder.cadence.CadencePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds a member's old ties, and knows when they are next given a few of them.
@ApplicationScoped
class OldTies {
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final EntityManager entities;

    OldTies(EntityManager entities) {
        this.entities = entities;
    }

    /// The ids of contacts a member keeps that no cadence takes care of and that have been silent for a year or
    /// more, those about to be lost before those long gone. Whom the member wants to hear no more of, by any name,
    /// is none of them.
    @SuppressWarnings("unchecked")
    List<String> of(String memberId, CadencePolicy policy, Instant now, int limit) {
        return entities.createNativeQuery("""
                        with recursive muted (id) as (
                            select contact_id from mute where member_id = ?1
                            union select into_it.id from muted cross join lateral (
                                select g.survivor_id as id from knowledge.gone g
                                where g.contact_id = muted.id and g.survivor_id is not null offset 0) into_it)
                        select c.id
                        from knowledge.contact c
                        left join knowledge.tie t on t.contact_id = c.id and t.member_id = ?1
                        cross join lateral (select coalesce(t.last_real_touch_at, c.met_on, c.created_at) since) silence
                        where c.keeper_id = ?1 and c.state = 'ACTIVE' and not c.trashed and c.cadence is null
                          and c.tier in (?2) and (c.origin is null or c.origin in (?3)) and since <= ?4
                          and c.id not in (select id from muted)
                          and not exists (
                              select from follow_up f
                              where f.contact_id = c.id and f.member_id = ?1 and f.reason = 'RECONNECT'
                                and (f.settled_at is null or f.settled_at > ?4 or f.settled_by = 'DISMISS'))
                        order by since desc, c.id
                        limit ?5
                        """)
                .setParameter(1, memberId)
                .setParameter(2, names(Tier.values(), policy.days().keySet()))
                .setParameter(3, names(Origin.values(), policy.originDays().keySet()))
                .setParameter(4, now.minus(A_YEAR))
                .setParameter(5, limit)
                .getResultList();
    }

    private static <E extends Enum<E>> List<String> names(E[] all, Set<E> without) {
        return Arrays.stream(all)
                .filter(one -> !without.contains(one))
                .map(Enum::name)
                .toList();
    }

    /// How many a member has open.
    long open(String memberId) {
        return ((Number) entities.createNativeQuery("""
                        select count(*) from follow_up where member_id = ?1 and reason = 'RECONNECT' and state <> 'SETTLED'
                        """)
                        .setParameter(1, memberId)
                        .getSingleResult())
                .longValue();
    }

    /// A member is given a few at `at` for the first time, unless that is settled already.
    void begin(String memberId, Instant at) {
        entities.createNativeQuery("insert into dose (member_id, next_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, memberId)
                .setParameter(2, at)
                .executeUpdate();
    }

    /// One member whose time has come; what another replica holds is left to it.
    @SuppressWarnings("unchecked")
    Optional<String> due(Instant now) {
        List<String> members =
                entities.createNativeQuery("""
                        select member_id from dose where next_at <= ?1 order by next_at limit 1 for update skip locked
                        """).setParameter(1, now).getResultList();
        return members.stream().findFirst();
    }

    /// The next time is at `at`.
    void next(String memberId, Instant at) {
        entities.createNativeQuery("update dose set next_at = ?2 where member_id = ?1")
                .setParameter(1, memberId)
                .setParameter(2, at)
                .executeUpdate();
    }
}
