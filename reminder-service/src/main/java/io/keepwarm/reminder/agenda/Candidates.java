package io.keepwarm.reminder.agenda;

import io.keepwarm.events.contact.Origin;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.reminder.cadence.Cadence;
import io.keepwarm.reminder.cadence.CadencePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what might stand on a member's agenda: what is due by that day, and what is to be named before. In the
/// caller's transaction.
@ApplicationScoped
class Candidates {
    static final String QUESTION = """
            with mine as materialized (
                select id, contact_id, reason, source_id, state, due_on, expires_on from follow_up
                where member_id = ?1 and state in ('DUE', 'OVERDUE')
                union all
                select id, contact_id, reason, source_id, state, due_on, expires_on from follow_up
                where member_id = ?1 and state = 'SCHEDULED' and due_on <= ?2
                union all
                select id, contact_id, reason, source_id, state, due_on, expires_on from follow_up
                where member_id = ?1 and state = 'SNOOZED' and snoozed_until <= ?2
                union all
                select id, contact_id, reason, source_id, state, due_on, expires_on from follow_up
                where member_id = ?1 and state = 'SCHEDULED' and warn_on <= ?2 and due_on > ?2)
            select cast(f.id as text), f.contact_id, f.reason, f.source_id, f.state, f.due_on, c.tier, c.cadence, c.origin,
                   c.trust, c.relevance, t.last_real_touch_at, t.last_outbound_at, t.unanswered,
                   t.warmth_trend = 'FALLING', o.touch_at, o.ask_at
            from mine f
            left join lateral (
                select tier, cadence, origin, trust, relevance from knowledge.contact
                where id = f.contact_id and (visibility = 'TEAM' or keeper_id = ?1) offset 0) c on true
            left join lateral (
                select last_real_touch_at, last_outbound_at, unanswered, warmth_trend from knowledge.tie
                where contact_id = f.contact_id and member_id = ?1 offset 0) t on true
            left join lateral (
                select max(shared_last_real_touch_at) touch_at, max(shared_ask_at) ask_at from knowledge.tie
                where contact_id = f.contact_id and member_id <> ?1) o on true
            where f.expires_on is null or f.expires_on >= ?2
            """;

    private final EntityManager entities;

    Candidates(EntityManager entities) {
        this.entities = entities;
    }

    /// Those of a member on that day.
    List<Candidate> of(String memberId, LocalDate on, CadencePolicy policy) {
        List<?> rows = entities.createNativeQuery(QUESTION)
                .setParameter(1, memberId)
                .setParameter(2, on)
                .getResultList();
        return rows.stream().map(row -> candidate((Object[]) row, policy)).toList();
    }

    private static Candidate candidate(Object[] row, CadencePolicy policy) {
        var tier = row[6] == null ? Tier.UNKNOWN : Tier.valueOf((String) row[6]);
        var origin = row[8] == null ? null : Origin.valueOf((String) row[8]);
        return new Candidate(
                (String) row[0],
                (String) row[1],
                Reason.valueOf((String) row[2]),
                (String) row[3],
                FollowUpStatus.valueOf((String) row[4]),
                (LocalDate) row[5],
                tier,
                policy.cadence((String) row[7], tier, origin)
                        .map(Cadence::length)
                        .orElse(null),
                (Integer) row[9],
                (Integer) row[10],
                (Instant) row[11],
                (Instant) row[12],
                row[13] == null ? 0 : (Integer) row[13],
                Boolean.TRUE.equals(row[14]),
                (Instant) row[15],
                (Instant) row[16]);
    }

    /// With whom the member has dealt since `start` of what was due by `on` and counts towards a day's people.
    List<Today.Met> met(String memberId, Instant start, LocalDate on) {
        List<?> rows = entities.createNativeQuery("""
                        with settled as materialized (
                            select contact_id, settled_by from follow_up
                            where member_id = ?1 and settled_at >= ?2 and due_on <= ?3
                              and settled_by in ('TOUCH', 'ANSWER', 'SKIP', 'DISMISS')
                              and reason not in ('MY_PROMISE', 'THEIR_PROMISE', 'REPLY_OWED', 'CUSTOM')),
                        dealt as (
                            select contact_id from settled where settled_by <> 'TOUCH'
                            union
                            -- A touch of another day that was logged today is none of today's.
                            select s.contact_id from settled s
                            cross join lateral (
                                select from knowledge.tie t
                                where t.contact_id = s.contact_id and t.member_id = ?1
                                  and t.last_real_touch_at >= ?2 offset 0) t
                            where settled_by = 'TOUCH'
                            union
                            select contact_id from follow_up
                            where member_id = ?1 and state = 'SNOOZED' and changed_at >= ?2 and due_on <= ?3
                              and reason not in ('MY_PROMISE', 'THEIR_PROMISE', 'REPLY_OWED', 'CUSTOM'))
                        select d.contact_id, c.relevance, c.trust
                        from dealt d
                        left join lateral (
                            select relevance, trust from knowledge.contact where id = d.contact_id offset 0) c on true
                        """)
                .setParameter(1, memberId)
                .setParameter(2, start)
                .setParameter(3, on)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Today.Met((String) row[0], isMuch(row[1]), isMuch(row[2])))
                .toList();
    }

    private static boolean isMuch(@Nullable Object judged) {
        return judged != null && (Integer) judged >= Candidate.MUCH;
    }
}
