package io.keepwarm.reminder.followup;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.contact.Visibility;
import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.events.member.LeapDay;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.reminder.agenda.Agenda;
import io.keepwarm.reminder.agenda.Candidate;
import io.keepwarm.reminder.agenda.Today;
import io.keepwarm.reminder.cadence.CadencePolicy;
import io.keepwarm.reminder.cadence.MemberDays;
import io.keepwarm.reminder.occasion.Occasion;
import io.keepwarm.reminder.plan.History;
import io.keepwarm.reminder.plan.Plan;
import io.keepwarm.reminder.plan.Situation;
import io.keepwarm.reminder.plan.Standing;
import io.keepwarm.reminder.plan.Step;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// One member with their 300 contacts, living day by day: what happens is drawn from a seed, what follows from
/// it is the product's rules carried out on the product's follow-ups, in memory.
final class SimulatedMember {
    private static final Set<Reason> OUTSIDE_OF_THE_BUDGET =
            EnumSet.of(Reason.MY_PROMISE, Reason.THEIR_PROMISE, Reason.REPLY_OWED, Reason.CUSTOM);

    private final String name;
    private final ZoneId zone;
    private final MemberDays days;
    private final Random chance;
    private final Map<String, Someone> people = new LinkedHashMap<>();
    private final Map<String, List<FollowUp>> followUps = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final List<String> toldTwice = new ArrayList<>();
    private Instant now;
    private int touches;

    SimulatedMember(String name, ZoneId zone, LocalDate start, long seed, MemberDays days) {
        this.name = name;
        this.zone = zone;
        this.days = days;
        this.chance = new Random(seed);
        this.now = LocalDays.startOf(start, zone);
        for (int n = 0; n < 300; n++) {
            var someone = new Someone(name + "-" + n, tier(n), now);
            people.put(someone.id, someone);
            followUps.put(someone.id, new ArrayList<>());
            // Nobody comes out of the blue: they were last in touch within the cadence.
            if (someone.tier != Tier.NONE) {
                someone.touched =
                        now.minusSeconds(86_400L * chance.nextInt((int) someone.cadenceDays()) + chance.nextInt(3_600));
            }
            int day = 1 + chance.nextInt(28);
            someone.birthday = "--%02d-%02d".formatted(1 + chance.nextInt(12), day);
            someone.relevance = n % 4 == 0 ? 5 : null;
            someone.values = n % 5 == 0 ? 5 : null;
            reckon(someone);
        }
    }

    private static Tier tier(int n) {
        if (n < 20) {
            return Tier.INNER_CIRCLE;
        }
        if (n < 50) {
            return Tier.CLOSE;
        }
        return n < 120 ? Tier.REGULAR : n < 180 ? Tier.OCCASIONAL : Tier.NONE;
    }

    /// A contact as it is known.
    static final class Someone {
        private final String id;
        private final Tier tier;
        private final Instant createdAt;
        private Instant touched;
        private Instant heardAt;
        private String birthday;
        private Integer relevance;
        private Integer values;
        /// The latest day until which the member has put them off, or let them pass.
        private LocalDate putOff = LocalDate.MIN;

        private final List<Situation.Owed> owed = new ArrayList<>();
        private final List<Situation.Promise> promises = new ArrayList<>();
        private final List<Situation.LifeEvent> events = new ArrayList<>();

        Someone(String id, Tier tier, Instant createdAt) {
            this.id = id;
            this.tier = tier;
            this.createdAt = createdAt;
            this.heardAt = createdAt;
        }

        String id() {
            return id;
        }

        Tier tier() {
            return tier;
        }

        Instant touched() {
            return touched;
        }

        List<Situation.Promise> promises() {
            return promises;
        }

        long cadenceDays() {
            return CadencePolicy.USUAL.days().get(tier);
        }
    }

    String name() {
        return name;
    }

    List<Someone> people() {
        return List.copyOf(people.values());
    }

    Someone someone(String id) {
        return people.get(id);
    }

    List<FollowUp> about(Someone someone) {
        return followUps.get(someone.id);
    }

    List<FollowUp> all() {
        return followUps.values().stream().flatMap(List::stream).toList();
    }

    List<FollowUp> open() {
        return all().stream()
                .filter(FollowUp::isOpen)
                .sorted(Comparator.comparing(one -> one.id))
                .toList();
    }

    /// What was told as due or overdue twice for the same day.
    List<String> toldTwice() {
        return toldTwice;
    }

    int touches() {
        return touches;
    }

    LocalDate dayOf(Instant instant) {
        return LocalDays.dayOf(instant, zone);
    }

    static boolean isBudgeted(Reason reason) {
        return !OUTSIDE_OF_THE_BUDGET.contains(reason);
    }

    /// It is eight o'clock: all that became due since yesterday is told.
    void morning(LocalDate today) {
        now = LocalDays.at(today, LocalTime.of(8, 0), zone);
        for (var someone : people.values()) {
            boolean past = false;
            for (var one : followUps.get(someone.id)) {
                while (one.nextAt != null && !one.nextAt.isAfter(now)) {
                    one.advance(zone, now);
                    String step = one.id + " " + one.state + " " + one.dueOn + " " + one.overdueOn;
                    if (one.isOpen() && !told.add(step)) {
                        toldTwice.add(step);
                    }
                    past |= !one.isOpen();
                }
            }
            if (past) {
                reckon(someone);
            }
        }
    }

    Agenda agenda(LocalDate today) {
        var candidates = open().stream()
                .filter(one -> one.isOutstanding()
                        || one.state == FollowUpStatus.SCHEDULED && one.warnOn != null && !one.warnOn.isAfter(today))
                .map(this::candidate)
                .toList();
        return Agenda.of(candidates, new Today(today, zone, days, 5, null, List.of()));
    }

    private Candidate candidate(FollowUp one) {
        var someone = people.get(one.contactId);
        return new Candidate(
                one.id.toString(),
                one.contactId,
                one.reason,
                one.sourceId,
                one.state,
                one.dueOn,
                someone.tier,
                someone.tier == Tier.NONE ? null : (double) someone.cadenceDays(),
                someone.values,
                someone.relevance,
                someone.touched,
                null,
                0,
                false,
                null,
                null);
    }

    /// The day goes by: the member answers the agenda, and things happen.
    void live(Agenda agenda, LocalDate today) {
        now = now.plusSeconds(3_600);
        for (var line : agenda.lines()) {
            now = now.plusSeconds(60);
            answer(line, today);
        }
        for (int n = chance.nextInt(3); n > 0; n--) {
            now = now.plusSeconds(600);
            somethingHappens(pick(), today);
        }
    }

    private void answer(Candidate line, LocalDate today) {
        var someone = people.get(line.contactId());
        int mood = chance.nextInt(20);
        var followUp = followUps.get(someone.id).stream()
                .filter(one -> one.id.toString().equals(line.followUpId()))
                .findFirst()
                .orElseThrow();
        if (!followUp.isOpen() || mood == 0) {
            return;
        }
        if (mood == 1) {
            followUp.snooze(today.plusDays(3), zone, now);
            someone.putOff = today.plusDays(3);
        } else if (mood == 2 && followUp.reason != Reason.MY_PROMISE) {
            followUp.skippedAt = followUp.reason == Reason.KEEP_IN_TOUCH ? now : null;
            followUp.settle(SettledBy.SKIP, now);
            someone.putOff =
                    followUp.reason == Reason.KEEP_IN_TOUCH ? today.plusDays(someone.cadenceDays()) : someone.putOff;
        } else {
            touch(someone);
            if (followUp.reason == Reason.MY_PROMISE) {
                someone.promises.replaceAll(
                        promise -> promise.id().equals(followUp.sourceId) ? closed(promise) : promise);
            }
        }
        reckon(someone);
    }

    private static Situation.Promise closed(Situation.Promise open) {
        return new Situation.Promise(
                open.id(), open.memberId(), open.by(), open.madeOn(), open.dueOn(), false, PromiseStatus.KEPT);
    }

    /// A touch answers what is owed, as interaction-service would say; a report has to wait until there is one.
    private void touch(Someone someone) {
        touches++;
        someone.touched = now;
        someone.heardAt = now;
        someone.owed.removeIf(
                owed -> owed.kind() != OwedKind.REPORT_BACK || owed.since().isBefore(now.minusSeconds(86_400L * 20)));
    }

    private void somethingHappens(Someone someone, LocalDate today) {
        String id = UUID.nameUUIDFromBytes((someone.id + now).getBytes(StandardCharsets.UTF_8))
                .toString();
        switch (chance.nextInt(5)) {
            case 0 -> {
                touch(someone);
                someone.owed.add(new Situation.Owed(id, OwedKind.REPLY, now, false));
            }
            case 1 -> {
                touch(someone);
                someone.owed.add(new Situation.Owed(id, OwedKind.THANKS, now, false));
                someone.owed.add(new Situation.Owed(id + "-later", OwedKind.REPORT_BACK, now, false));
            }
            case 2 ->
                someone.promises.add(new Situation.Promise(
                        id,
                        name,
                        PromisedBy.ME,
                        today,
                        today.plusDays(1 + chance.nextInt(10)),
                        false,
                        PromiseStatus.OPEN));
            case 3 -> someone.events.add(new Situation.LifeEvent(id, LifeEventKind.NEW_JOB, today, now, null, false));
            default -> touch(someone);
        }
        reckon(someone);
    }

    private Someone pick() {
        return List.copyOf(people.values()).get(chance.nextInt(people.size()));
    }

    /// For how many of the member's own days somebody has waited beyond the cadence, since the member last put
    /// them off.
    long daysMissed(Someone someone, LocalDate today) {
        var since = dayOf(someone.touched == null ? someone.createdAt : someone.touched)
                .plusDays(someone.cadenceDays());
        var from = since.isBefore(someone.putOff) ? someone.putOff : since;
        return from.isBefore(today)
                ? from.datesUntil(today).filter(days::isFree).count()
                : 0;
    }

    /// Follows what is known, as the service does.
    void reckon(Someone someone) {
        carryOut(someone, situation(someone, true));
    }

    /// As after a start anew, when ties, promises and life events have not been heard of again yet.
    void reckonKnowingLittle(Someone someone) {
        carryOut(someone, situation(someone, false));
    }

    private void carryOut(Someone someone, Situation situation) {
        var mine = followUps.get(someone.id);
        for (var step : Plan.of(situation, history(mine))) {
            switch (step) {
                case Step.Settle(Standing open, var by, var isPrivate) ->
                    by(mine, open).settle(by, now);
                case Step.Schedule(var wanted) ->
                    mine.add(new FollowUp(UUID.randomUUID(), "team", someone.id, wanted, zone, now));
                case Step.Move(Standing open, var wanted) -> by(mine, open).move(wanted, zone, now);
                case Step.Mark(Standing open, var isPrivate) -> by(mine, open).isPrivate = isPrivate;
            }
        }
    }

    private static FollowUp by(List<FollowUp> all, Standing standing) {
        return all.stream()
                .filter(one -> one.id.equals(standing.id()))
                .findFirst()
                .orElseThrow();
    }

    /// The open ones, and of each reason and source the one settled last.
    private static History history(List<FollowUp> all) {
        Map<String, FollowUp> last = new LinkedHashMap<>();
        all.stream()
                .filter(one -> !one.isOpen())
                .forEach(one -> last.merge(
                        one.reason + " " + one.sourceId,
                        one,
                        (earlier, later) -> later.settledAt.isBefore(earlier.settledAt) ? earlier : later));
        List<Standing> standing = new ArrayList<>();
        all.stream().filter(FollowUp::isOpen).map(FollowUp::standing).forEach(standing::add);
        last.values().stream().map(FollowUp::standing).forEach(standing::add);
        return new History(standing);
    }

    private Situation situation(Someone someone, boolean all) {
        return new Situation(
                now,
                CadencePolicy.USUAL,
                new Situation.Person(
                        someone.id,
                        name,
                        Visibility.TEAM,
                        ContactStatus.ACTIVE,
                        null,
                        false,
                        ContactSource.IMPORT,
                        someone.createdAt,
                        someone.tier,
                        null,
                        null,
                        null,
                        null,
                        Occasion.of(Occasion.BIRTHDAY, null, someone.birthday).stream()
                                .toList(),
                        List.of()),
                List.of(new Situation.Party(name, zone, LeapDay.FEB_28, false, days)),
                all && (someone.touched != null || !someone.owed.isEmpty())
                        ? List.of(new Situation.Tie(
                                name, someone.heardAt, someone.touched, someone.touched, null, false, someone.owed))
                        : List.of(),
                all ? someone.promises : List.of(),
                all ? someone.events : List.of(),
                List.of());
    }
}
