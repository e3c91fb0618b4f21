package io.keepwarm.reminder.knowledge;

import io.keepwarm.chassis.time.Zones;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Origin;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.contact.Visibility;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.events.member.LeapDay;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.reminder.cadence.CadencePolicy;
import io.keepwarm.reminder.cadence.MemberDays;
import io.keepwarm.reminder.cadence.Pause;
import io.keepwarm.reminder.plan.Situation;
import io.keepwarm.reminder.recurrence.Recurrence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that the rules ask about contacts, in one question.
@ApplicationScoped
public class Situations {
    /// Of each contact each part is a look-up by index in its own rows; an offset keeps the planner from joining more.
    static final String QUESTION = """
            select known.* from (
                select id, string_to_array(joined, chr(31)) names
                from unnest(cast(?1 as text[]), cast(?2 as text[])) of (id, joined) offset 0) asked
            cross join lateral (
            with tie as materialized (select * from knowledge.tie where contact_id = asked.id),
            source as materialized (
                select distinct source_id from follow_up
                where contact_id = asked.id and state <> 'SETTLED' and reason in ('MY_PROMISE', 'THEIR_PROMISE', 'CONGRATULATE')),
            promise as materialized (
                select id, member_id, side, made_on, due_on, is_private, state from knowledge.promise
                where contact_id = any (asked.names)
                union all
                -- What belongs to another contact by now, as when a merge was undone, is none of this one's.
                select id, member_id, side, made_on, due_on, is_private, 'DROPPED'
                from source cross join lateral (
                    select * from knowledge.promise p where p.id = source_id and p.contact_id <> all (asked.names) offset 0) p),
            reminder as materialized (
                select id, member_id, starts_on, rule, recur_from, zone, lead_days from reminder
                where contact_id = any (asked.names)),
            member as materialized (
                select m.id, m.zone, m.leap_day,
                       exists (select from mute where member_id = m.id and contact_id = any (asked.names)) muted,
                       (select work_days from member_policy where member_id = m.id) work_days,
                       (select coalesce(json_agg(p), '[]') from (
                           select from_on, to_on from pause where member_id = m.id) p) pauses
                from (select keeper_id as id from knowledge.contact where id = asked.id
                      union select member_id from tie
                      union select member_id from promise
                      union select member_id from reminder) party
                cross join lateral (select * from knowledge.member known where known.id = party.id offset 0) m)
            select cast(to_json(c) as text) contact,
                   (select policy from cadence_policy) policy,
                   (select cast(coalesce(json_agg(member), '[]') as text) from member) members,
                   (select cast(coalesce(json_agg(tie), '[]') as text) from tie) ties,
                   (select cast(coalesce(json_agg(promise), '[]') as text) from promise) promises,
                   (select cast(coalesce(json_agg(e), '[]') as text) from (
                       select id, kind, happened_on, noted_at, expires_on, is_over from knowledge.life_event
                       where contact_id = any (asked.names)
                       union all
                       select id, kind, happened_on, noted_at, expires_on, true
                       from source cross join lateral (
                           select * from knowledge.life_event l
                           where l.id = source_id and l.contact_id <> all (asked.names) offset 0) l) e) life_events,
                   (select cast(coalesce(json_agg(reminder), '[]') as text) from reminder) reminders
            from knowledge.contact c
            where c.id = asked.id) known
            """;

    /// Between two names: a character that stands in none.
    private static final String BETWEEN = "\u001f";

    private final EntityManager entities;
    private final KnowledgeJson json;
    private final Clock clock;

    Situations(EntityManager entities, KnowledgeJson json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /// The situations of contacts that nobody has merged into another; of one that has not been heard of there is
    /// none.
    ///
    /// @param namesById of each contact its id, and those of contacts that were merged into it
    public List<Situation> of(Map<String, List<String>> namesById) {
        var ids = List.copyOf(namesById.keySet());
        List<?> rows = entities.createNativeQuery(QUESTION)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, ids.toArray(String[]::new))
                .setParameter(
                        2,
                        ids.stream()
                                .map(id -> String.join(BETWEEN, namesById.get(id)))
                                .toArray(String[]::new))
                .getResultList();
        return rows.stream().map(row -> situation((Object[]) row)).toList();
    }

    private Situation situation(Object[] row) {
        return new Situation(
                clock.instant(),
                row[1] == null ? CadencePolicy.USUAL : json.read((String) row[1], CadencePolicy.class),
                json.read((String) row[0], ContactRow.class).person(json),
                json.readAll((String) row[2], MemberRow.class).stream()
                        .map(MemberRow::party)
                        .toList(),
                json.readAll((String) row[3], TieRow.class).stream()
                        .map(tie -> tie.tie(json))
                        .toList(),
                json.readAll((String) row[4], PromiseRow.class).stream()
                        .map(PromiseRow::promise)
                        .toList(),
                json.readAll((String) row[5], LifeEventRow.class).stream()
                        .map(LifeEventRow::lifeEvent)
                        .toList(),
                json.readAll((String) row[6], ReminderRow.class).stream()
                        .map(ReminderRow::reminder)
                        .toList());
    }

    record ContactRow(
            String id,
            String keeperId,
            Visibility visibility,
            ContactStatus state,
            @Nullable LocalDate pausedUntil,
            boolean trashed,
            ContactSource source,
            Instant createdAt,
            Tier tier,
            @Nullable String cadence,
            @Nullable Origin origin,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate metOn,
            String details) {
        Situation.Person person(KnowledgeJson json) {
            var known = json.read(details, ContactDetails.class);
            return new Situation.Person(
                    id,
                    keeperId,
                    visibility,
                    state,
                    pausedUntil,
                    trashed,
                    source,
                    createdAt,
                    tier,
                    cadence,
                    origin,
                    reviewOn,
                    metOn,
                    known.occasions(),
                    known.reached());
        }
    }

    record MemberRow(
            String id,
            String zone,
            LeapDay leapDay,
            boolean muted,
            @Nullable String workDays,
            List<PauseRow> pauses) {
        Situation.Party party() {
            ZoneId at = Zones.named(zone).orElse(ZoneOffset.UTC);
            var days = new MemberDays(
                    MemberDays.workDays(workDays),
                    pauses.stream()
                            .map(pause -> new Pause(pause.fromOn(), pause.toOn()))
                            .toList());
            return new Situation.Party(id, at, leapDay, muted, days);
        }
    }

    record PauseRow(LocalDate fromOn, LocalDate toOn) {}

    record TieRow(
            String memberId,
            Instant changedAt,
            @Nullable Instant lastRealTouchAt,
            @Nullable Instant sharedLastRealTouchAt,
            @Nullable LocalDate firstMeetingOn,
            boolean helped,
            String owed) {
        Situation.Tie tie(KnowledgeJson json) {
            return new Situation.Tie(
                    memberId,
                    changedAt,
                    lastRealTouchAt,
                    sharedLastRealTouchAt,
                    firstMeetingOn,
                    helped,
                    json.readAll(owed, Situation.Owed.class));
        }
    }

    record PromiseRow(
            String id,
            String memberId,
            PromisedBy side,
            LocalDate madeOn,
            @Nullable LocalDate dueOn,
            boolean isPrivate,
            PromiseStatus state) {
        Situation.Promise promise() {
            return new Situation.Promise(id, memberId, side, madeOn, dueOn, isPrivate, state);
        }
    }

    record LifeEventRow(
            String id,
            LifeEventKind kind,
            LocalDate happenedOn,
            Instant notedAt,
            @Nullable LocalDate expiresOn,
            boolean isOver) {
        Situation.LifeEvent lifeEvent() {
            return new Situation.LifeEvent(id, kind, happenedOn, notedAt, expiresOn, isOver);
        }
    }

    record ReminderRow(
            String id,
            String memberId,
            LocalDate startsOn,
            @Nullable String rule,
            Recurrence.From recurFrom,
            String zone,
            List<Integer> leadDays) {
        Situation.Reminder reminder() {
            int lead = leadDays.stream().mapToInt(Integer::intValue).max().orElse(0);
            var recurrence =
                    Recurrence.of(startsOn, rule, recurFrom, Zones.named(zone).orElse(ZoneOffset.UTC));
            return new Situation.Reminder(id, memberId, recurrence, lead);
        }
    }
}
