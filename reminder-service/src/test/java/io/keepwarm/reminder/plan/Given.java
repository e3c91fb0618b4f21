package io.keepwarm.reminder.plan;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Origin;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.contact.Visibility;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.events.member.LeapDay;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.reminder.cadence.CadencePolicy;
import io.keepwarm.reminder.cadence.MemberDays;
import io.keepwarm.reminder.occasion.Occasion;
import io.keepwarm.reminder.plan.Situation.Schedule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A situation for a test to be told of: Alice in Berlin keeps one contact of the team, made by hand at noon of New
/// Year's Day 2026. It is noon of 10 February, a Tuesday.
public final class Given {
    public static final Instant CREATED = Instant.parse("2026-01-01T12:00:00Z");
    public static final Instant TOUCHED = Instant.parse("2026-02-01T12:00:00Z");
    public static final Instant NOW = Instant.parse("2026-02-10T12:00:00Z");
    public static final String ALICE = "alice";
    public static final String BOB = "bob";

    private String id = "c";
    private Instant now = NOW;
    private CadencePolicy policy = CadencePolicy.USUAL;
    private String keeper = ALICE;
    private Visibility visibility = Visibility.TEAM;
    private ContactStatus status = ContactStatus.ACTIVE;
    private LocalDate pausedUntil;
    private boolean trashed;
    private ContactSource source = ContactSource.MANUAL;
    private Tier tier = Tier.NONE;
    private String cadence;
    private Origin origin;
    private LocalDate reviewOn;
    private LocalDate metOn;
    private final List<Occasion> occasions = new ArrayList<>();
    private final List<Situation.ReachedGoal> reached = new ArrayList<>();
    private ZoneId zone = ZoneId.of("Europe/Berlin");
    private LeapDay leapDay = LeapDay.FEB_28;
    private boolean muted;
    private MemberDays days = MemberDays.ALL;
    private final List<Situation.Tie> ties = new ArrayList<>();
    private final List<Situation.Promise> promises = new ArrayList<>();
    private final List<Situation.LifeEvent> lifeEvents = new ArrayList<>();
    private final List<Situation.Reminder> reminders = new ArrayList<>();
    private final List<Standing> standing = new ArrayList<>();

    public static Given contact() {
        return new Given();
    }

    public static Given contact(Tier tier) {
        return new Given().tier(tier);
    }

    public Given id(String changed) {
        id = changed;
        return this;
    }

    public Given now(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public Given policy(CadencePolicy changed) {
        policy = changed;
        return this;
    }

    public Given keptBy(String member) {
        keeper = member;
        return this;
    }

    public Given privately() {
        visibility = Visibility.PRIVATE;
        return this;
    }

    public Given status(ContactStatus changed) {
        status = changed;
        return this;
    }

    public Given pausedUntil(String last) {
        status = ContactStatus.PAUSED;
        pausedUntil = LocalDate.parse(last);
        return this;
    }

    public Given trashed() {
        trashed = true;
        return this;
    }

    public Given imported() {
        source = ContactSource.IMPORT;
        return this;
    }

    public Given tier(Tier changed) {
        tier = changed;
        return this;
    }

    public Given cadence(String changed) {
        cadence = changed;
        return this;
    }

    public Given origin(Origin changed) {
        origin = changed;
        return this;
    }

    public Given reviewOn(String day) {
        reviewOn = LocalDate.parse(day);
        return this;
    }

    public Given metOn(String day) {
        metOn = LocalDate.parse(day);
        return this;
    }

    public Given occasion(String kind, String date) {
        Occasion.of(kind, null, date).ifPresent(occasions::add);
        return this;
    }

    public Given zone(String changed) {
        zone = ZoneId.of(changed);
        return this;
    }

    public Given leapDay(LeapDay changed) {
        leapDay = changed;
        return this;
    }

    public Given muted() {
        muted = true;
        return this;
    }

    public Given days(MemberDays changed) {
        days = changed;
        return this;
    }

    public Given workDays(DayOfWeek... changed) {
        return days(new MemberDays(Set.of(changed), List.of()));
    }

    /// Alice was last in touch then, and it was heard of a minute later; null: the tie is known, and no touch
    /// of it.
    public Given touched(Instant at) {
        return tie(ALICE, at, at, null);
    }

    public Given touchedPrivately(Instant at, Instant shared) {
        return tie(ALICE, at, shared, null);
    }

    public Given firstMet(String on, Instant touched) {
        return tie(ALICE, touched, touched, LocalDate.parse(on));
    }

    public Given colleagueTouched(Instant shared) {
        return tie(BOB, shared, shared, null);
    }

    private Given tie(String member, Instant at, Instant shared, LocalDate met) {
        var changed = at == null ? CREATED : at.plusSeconds(60);
        ties.add(new Situation.Tie(member, changed, at, shared, met, false, List.of()));
        return this;
    }

    public Given tieChanged(Instant changed) {
        var last = ties.removeLast();
        ties.add(new Situation.Tie(
                last.memberId(),
                changed,
                last.lastRealTouchAt(),
                last.sharedLastRealTouchAt(),
                last.firstMeetingOn(),
                last.helped(),
                last.owed()));
        return this;
    }

    /// The contact of the tie told of last has helped its member.
    public Given helped() {
        var last = ties.removeLast();
        ties.add(new Situation.Tie(
                last.memberId(),
                last.changedAt(),
                last.lastRealTouchAt(),
                last.sharedLastRealTouchAt(),
                last.firstMeetingOn(),
                true,
                last.owed()));
        return this;
    }

    /// A goal to which the contact is linked was reached.
    public Given reached(String goal, Instant at) {
        reached.add(new Situation.ReachedGoal(goal, at));
        return this;
    }

    /// Something is owed on the tie told of last.
    public Given owed(String id, OwedKind kind, Instant since) {
        var last = ties.removeLast();
        var owed = new ArrayList<>(last.owed());
        owed.add(new Situation.Owed(id, kind, since, false));
        ties.add(new Situation.Tie(
                last.memberId(),
                last.changedAt(),
                last.lastRealTouchAt(),
                last.sharedLastRealTouchAt(),
                last.firstMeetingOn(),
                last.helped(),
                owed));
        return this;
    }

    public Given promise(PromisedBy by, String dueOn, PromiseStatus state) {
        promises.add(new Situation.Promise(
                "promise",
                ALICE,
                by,
                LocalDate.of(2026, 2, 2),
                dueOn == null ? null : LocalDate.parse(dueOn),
                false,
                state));
        return this;
    }

    public Given lifeEvent(String on, String notedAt, String expiresOn, boolean over) {
        lifeEvents.add(new Situation.LifeEvent(
                "event",
                LifeEventKind.NEW_JOB,
                LocalDate.parse(on),
                Instant.parse(notedAt),
                expiresOn == null ? null : LocalDate.parse(expiresOn),
                over));
        return this;
    }

    public Given reminder(Schedule schedule, int lead) {
        reminders.add(new Situation.Reminder("reminder", ALICE, schedule, lead));
        return this;
    }

    /// Alice has that one open.
    public Given open(Reason reason, String sourceId, Instant anchor, String due) {
        return open(ALICE, reason, sourceId, anchor, due);
    }

    public Given open(String member, Reason reason, String sourceId, Instant anchor, String due) {
        return standing(member, reason, sourceId, anchor, null, due, null, null, null);
    }

    /// Open, and skipped then.
    public Given openSince(Instant skipped, Reason reason, Instant anchor, String due) {
        return standing(ALICE, reason, null, anchor, skipped, due, null, null, null);
    }

    public Given settled(String member, Reason reason, String sourceId, Instant anchor, SettledBy by, Instant at) {
        return standing(member, reason, sourceId, anchor, null, "2026-01-31", by, at, null);
    }

    /// Settled as done with a touch at `touched`, a minute after it.
    public Given answered(Reason reason, Instant anchor, Instant touched) {
        return standing(
                ALICE, reason, null, anchor, null, "2026-01-31", SettledBy.ANSWER, touched.plusSeconds(60), touched);
    }

    private Given standing(
            String member,
            Reason reason,
            String sourceId,
            Instant anchor,
            Instant countsFrom,
            String due,
            SettledBy by,
            Instant at,
            Instant answeredAt) {
        var day = LocalDate.parse(due);
        standing.add(new Standing(
                UUID.randomUUID(),
                member,
                reason,
                sourceId,
                anchor,
                countsFrom,
                day,
                null,
                day.plusDays(1),
                null,
                false,
                by,
                at,
                answeredAt));
        return this;
    }

    public Instant startOf(String day) {
        return LocalDays.startOf(LocalDate.parse(day), zone);
    }

    public Situation situation() {
        return new Situation(
                now,
                policy,
                new Situation.Person(
                        id,
                        keeper,
                        visibility,
                        status,
                        pausedUntil,
                        trashed,
                        source,
                        CREATED,
                        tier,
                        cadence,
                        origin,
                        reviewOn,
                        metOn,
                        occasions,
                        reached),
                List.of(
                        new Situation.Party(ALICE, zone, leapDay, muted, days),
                        new Situation.Party(BOB, ZoneId.of("America/New_York"), LeapDay.FEB_28, false, MemberDays.ALL)),
                ties,
                promises,
                lifeEvents,
                reminders);
    }

    public History history() {
        return new History(standing);
    }

    /// What is to be done, but for what concerns another reason.
    public List<Step> steps(Reason reason) {
        return Plan.of(situation(), history()).stream()
                .filter(step -> reason(step) == reason)
                .toList();
    }

    private static Reason reason(Step step) {
        return switch (step) {
            case Step.Settle(var open, var by, var isPrivate) -> open.reason();
            case Step.Schedule(var wanted) -> wanted.reason();
            case Step.Move(var open, var wanted) -> wanted.reason();
            case Step.Mark(var open, var isPrivate) -> open.reason();
        };
    }
}
