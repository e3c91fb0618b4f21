package io.keepwarm.reminder.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.agenda.AgendaState;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.reminder.year.FollowUpsTold.Told;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What has to hold on every morning of a member's, whatever has happened before.
final class Invariants {
    private static final int BUDGET = 5;

    /// Working days that a budget of five may take to get round to somebody: with more to do than it allows, two
    /// weeks of holiday to make up for, and three days on which the service was down.
    private static final int BUDGET_DELAY = 15;

    private static final int WAITS_FOR_A_COLLEAGUE = 7;

    private final Year year;
    private final SimulatedMember member;
    private final LocalDate today;
    private final List<Told> open;
    private final Map<String, List<Told>> byContact;

    Invariants(Year year, SimulatedMember member, LocalDate today) {
        this.year = year;
        this.member = member;
        this.today = today;
        this.open = year.told.openOf(member.name);
        this.byContact = open.stream().collect(Collectors.groupingBy(Told::contactId));
    }

    void hold(Agenda agenda, AgendaState told) {
        theAgendaIsTodays(agenda, told);
        nothingIsLate();
        nobodyJustSpokenTo(agenda);
        nobodyTwice(agenda);
        theBudgetIsKept(agenda);
        theInnerCircleIsNotLeftAlone();
        whateverIsDueIsOnTheAgendaOrWaitsForAReason(agenda, told);
        for (var someone : member.people.values()) {
            nothingIsForgotten(someone);
            nothingIsToldOfWhatIsDone(someone);
        }
    }

    private String when() {
        return "%s on %s: ".formatted(member.name, today);
    }

    private void theAgendaIsTodays(Agenda agenda, AgendaState told) {
        assertThat(agenda.on()).isEqualTo(today);
        assertThat(told.on()).as(when() + "the agenda told last").isEqualTo(today);
        assertThat(told.lines().stream().map(AgendaState.Line::followUpId))
                .as(when() + "the agenda that is told and the one that is read")
                .containsExactlyElementsOf(
                        agenda.lines().stream().map(Agenda.Line::followUpId).toList());
    }

    /// It is eight o'clock: whatever begins with the day has begun.
    private void nothingIsLate() {
        for (var one : open) {
            var next = switch (one.state()) {
                case SCHEDULED -> one.dueOn();
                case SNOOZED -> one.snoozedUntil();
                case DUE -> one.overdueOn();
                case OVERDUE, SETTLED, UNKNOWN -> null;
            };
            assertThat(next == null || next.isAfter(today))
                    .as(when() + "due: " + one)
                    .isTrue();
            assertThat(one.expiresOn() == null || !one.expiresOn().isBefore(today))
                    .as(when() + "past: " + one)
                    .isTrue();
        }
    }

    private void nobodyJustSpokenTo(Agenda agenda) {
        for (var one : open) {
            var someone = Objects.requireNonNull(member.people.get(one.contactId()));
            if (one.reason() == Reason.KEEP_IN_TOUCH && one.isOutstanding() && someone.touched != null) {
                assertThat(daysSince(member.dayOf(someone.touched)))
                        .as(when() + "days since the last touch: " + one)
                        .isGreaterThanOrEqualTo(someone.cadenceDays());
            }
        }
        for (var line : agenda.lines()) {
            var colleague = Objects.requireNonNull(member.people.get(line.contactId())).touchedByColleague;
            if (line.reason() == Reason.KEEP_IN_TOUCH && colleague != null) {
                assertThat(daysSince(LocalDays.dayOf(colleague, member.zone)))
                        .as(when() + "days since a colleague was in touch: " + line)
                        .isGreaterThanOrEqualTo(WAITS_FOR_A_COLLEAGUE);
            }
        }
    }

    private long daysSince(LocalDate day) {
        return ChronoUnit.DAYS.between(day, today);
    }

    private void nobodyTwice(Agenda agenda) {
        assertThat(agenda.lines())
                .as(when() + "one line a person")
                .extracting(Agenda.Line::contactId)
                .doesNotHaveDuplicates();
        Map<List<Object>, Told> keys = new HashMap<>();
        for (var one : open) {
            var other = keys.put(List.of(one.contactId(), one.reason(), Objects.toString(one.sourceId())), one);
            assertThat(other)
                    .as(when() + "one open of a contact, reason and source: " + one)
                    .isNull();
        }
    }

    private void theBudgetIsKept(Agenda agenda) {
        long people = agenda.lines().stream()
                .filter(line -> isBudgeted(line.reason()))
                .filter(line -> byContact.get(line.contactId()).stream()
                        .filter(one -> one.isOutstanding() || one.reason() == Reason.MY_PROMISE)
                        .allMatch(one -> isBudgeted(one.reason())))
                .count();
        assertThat(agenda.budget()).isEqualTo(BUDGET);
        assertThat(people + agenda.met()).as(when() + "people").isLessThanOrEqualTo(BUDGET);
    }

    private static boolean isBudgeted(Reason reason) {
        return switch (reason) {
            case MY_PROMISE, THEIR_PROMISE, REPLY_OWED, CUSTOM -> false;
            default -> true;
        };
    }

    private void theInnerCircleIsNotLeftAlone() {
        member.people.values().stream()
                .filter(someone -> someone.tier == Tier.INNER_CIRCLE && someone.isInMind())
                .forEach(someone -> assertThat(member.daysMissed(someone, today))
                        .as(when() + "working days that %s waits beyond the cadence", someone.id)
                        .isLessThanOrEqualTo(BUDGET_DELAY));
    }

    private void whateverIsDueIsOnTheAgendaOrWaitsForAReason(Agenda agenda, AgendaState told) {
        var people = agenda.lines().stream().map(Agenda.Line::contactId).collect(Collectors.toSet());
        var waiting =
                told.heldBack().stream().map(AgendaState.HeldBack::followUpId).collect(Collectors.toSet());
        assertThat(open.stream().filter(Told::isOutstanding))
                .as(when() + "whatever is due is on the agenda or waits for a reason")
                .allMatch(one -> people.contains(one.contactId()) || waiting.contains(one.id()));
    }

    private void nothingIsForgotten(Someone someone) {
        var about = byContact.getOrDefault(someone.id, List.of());
        if (!someone.isInMind()) {
            return;
        }
        if (someone.hasCadence()) {
            assertThat(about.stream().filter(one -> one.reason() == Reason.KEEP_IN_TOUCH))
                    .as(when() + "somebody with a cadence is in mind: " + someone.id)
                    .hasSize(1);
        }
        someone.promises.stream()
                .filter(promise -> promise.open() && promise.by() == PromisedBy.ME)
                .forEach(promise -> assertThat(year.told.everHeardOf(promise.id()))
                        .as(when() + "a promise is remembered: " + promise)
                        .isTrue());
        someone.owed.forEach(owed -> assertThat(year.told.everHeardOf(owed.id()))
                .as(when() + "what is owed is remembered: " + owed)
                .isTrue());
        var birthday = MonthDay.parse(someone.birthday);
        if (birthday.isValidYear(today.getYear())
                && birthday.atYear(today.getYear()).equals(today)
                && (someone.pausedUntil == null || someone.pausedUntil.isBefore(today.minusDays(10)))
                && member.dayOf(someone.createdAt).isBefore(today)) {
            assertThat(about.stream()
                            .filter(one -> one.reason() == Reason.OCCASION
                                    && one.dueOn().equals(today)))
                    .as(when() + "a birthday is told on the day: " + someone.id)
                    .hasSize(1);
        }
    }

    private void nothingIsToldOfWhatIsDone(Someone someone) {
        var about = byContact.getOrDefault(someone.id, List.of());
        if (!someone.isInMind()) {
            assertThat(about).as(when() + "nothing more of " + someone.id).isEmpty();
        }
        Set<String> standing = new HashSet<>();
        someone.owed.forEach(owed -> standing.add(owed.id()));
        someone.promises.stream().filter(Someone.Promise::open).forEach(promise -> standing.add(promise.id()));
        for (var one : about) {
            switch (one.reason()) {
                case REPLY_OWED, SAY_THANKS, REPORT_BACK, DISCUSS_SHARED, MY_PROMISE, THEIR_PROMISE ->
                    assertThat(standing).as(when() + "done already: " + one).contains(one.sourceId());
                case RECONNECT ->
                    assertThat(someone.hasCadence())
                            .as(when() + "no old tie: " + one)
                            .isFalse();
                default -> {}
            }
            if (someone.pausedUntil != null && !someone.pausedUntil.isBefore(today)) {
                assertThat(one.isOutstanding() && one.reason() != Reason.MY_PROMISE && one.reason() != Reason.CUSTOM)
                        .as(when() + "they are on a pause: " + one)
                        .isFalse();
            }
        }
        assertThat(about.stream().filter(one -> one.state() == FollowUpStatus.UNKNOWN))
                .isEmpty();
    }
}
