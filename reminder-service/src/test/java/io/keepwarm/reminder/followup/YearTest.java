package io.keepwarm.reminder.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.reminder.agenda.Agenda;
import io.keepwarm.reminder.agenda.Candidate;
import io.keepwarm.reminder.cadence.MemberDays;
import io.keepwarm.reminder.cadence.Pause;
import io.keepwarm.reminder.followup.SimulatedMember.Someone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A year in the lives of three members in different zones with 300 contacts each. They do most of what their
/// agenda says, let some pass and put some off; people write to them, help them, change jobs, and are promised
/// things; each goes on holiday; one keeps office hours. The rules and the follow-ups' own steps are the
/// product's; only the database is not there.
class YearTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 365;
    private static final int BUDGET = 5;

    private final SimulatedMember auckland = new SimulatedMember(
            "aroha", ZoneId.of("Pacific/Auckland"), START, 1, holiday(DayOfWeek.values(), "2026-04-20", "2026-05-03"));
    private final SimulatedMember newYork = new SimulatedMember(
            "nina",
            ZoneId.of("America/New_York"),
            START,
            2,
            holiday(
                    new DayOfWeek[] {
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY
                    },
                    "2026-07-04",
                    "2026-07-19"));
    private final SimulatedMember cairo = new SimulatedMember(
            "kareem", ZoneId.of("Africa/Cairo"), START, 3, holiday(DayOfWeek.values(), "2026-08-01", "2026-08-14"));

    private static MemberDays holiday(DayOfWeek[] work, String from, String to) {
        return new MemberDays(
                EnumSet.copyOf(List.of(work)), List.of(new Pause(LocalDate.parse(from), LocalDate.parse(to))));
    }

    @Test
    void everyDayTheRightFewPeopleNeverLateNeverTwiceAndNobodyJustSpokenTo() {
        for (var member : List.of(auckland, newYork, cairo)) {
            for (int day = 0; day < DAYS; day++) {
                var today = START.plusDays(day);
                member.morning(today);
                var agenda = member.agenda(today);
                check(member, agenda, today);
                member.live(agenda, today);
                if (day % 30 == 29) {
                    restarted(member);
                }
            }
            whatHappened(member);
        }
    }

    private void check(SimulatedMember member, Agenda agenda, LocalDate today) {
        nobodyJustSpokenTo(member, agenda, today);
        nobodyTwice(member, agenda);
        theBudgetIsKept(agenda, today, member);
        theInnerCircleIsNotLeftAlone(member, today);
        nothingIsLost(member, agenda, today);
    }

    private void nobodyJustSpokenTo(SimulatedMember member, Agenda agenda, LocalDate today) {
        for (var line : agenda.lines()) {
            var someone = member.someone(line.contactId());
            if (line.reason() == Reason.KEEP_IN_TOUCH && someone.touched() != null) {
                var cadence = someone.cadenceDays();
                assertThat(ChronoUnit.DAYS.between(member.dayOf(someone.touched()), today))
                        .as("%s on %s: days since the last touch with %s", member.name(), today, line)
                        .isGreaterThanOrEqualTo(cadence);
            }
        }
    }

    private void nobodyTwice(SimulatedMember member, Agenda agenda) {
        assertThat(agenda.lines()).extracting(Candidate::contactId).doesNotHaveDuplicates();
        var keys = new HashSet<List<Object>>();
        for (var open : member.open()) {
            assertThat(keys.add(List.of(open.contactId, open.reason, Objects.toString(open.sourceId))))
                    .as("one open of a contact, reason and source: %s", Publishing.state(open))
                    .isTrue();
        }
        assertThat(member.toldTwice()).isEmpty();
    }

    private void theBudgetIsKept(Agenda agenda, LocalDate today, SimulatedMember member) {
        long people = agenda.lines().stream()
                .filter(line -> SimulatedMember.isBudgeted(line.reason())
                        && agenda.beside().get(line.followUpId()).stream()
                                .allMatch(one -> SimulatedMember.isBudgeted(one.reason())))
                .count();
        assertThat(people).as("%s on %s", member.name(), today).isLessThanOrEqualTo(BUDGET);
    }

    /// Not silent for longer than the cadence and what the member put off themselves, but for the days that a
    /// budget of five takes to get round to them: with more to do than it allows, and two weeks of holiday to
    /// make up for.
    private void theInnerCircleIsNotLeftAlone(SimulatedMember member, LocalDate today) {
        int delay = 15;
        member.people().stream()
                .filter(someone -> someone.tier() == Tier.INNER_CIRCLE)
                .forEach(someone -> assertThat(member.daysMissed(someone, today))
                        .as(
                                "%s on %s: working days that %s waits beyond the cadence",
                                member.name(), today, someone.id())
                        .isLessThanOrEqualTo(delay));
    }

    private void nothingIsLost(SimulatedMember member, Agenda agenda, LocalDate today) {
        var shown = new HashSet<String>();
        agenda.lines().forEach(line -> shown.add(line.followUpId()));
        agenda.beside().values().forEach(all -> all.forEach(one -> shown.add(one.followUpId())));
        agenda.heldBack().forEach(waiting -> shown.add(waiting.followUp().followUpId()));
        assertThat(member.open().stream().filter(FollowUp::isOutstanding).map(open -> open.id.toString()))
                .as("%s on %s: whatever is due is on the agenda or waits for a reason", member.name(), today)
                .allMatch(shown::contains);
        for (Someone someone : member.people()) {
            var about = member.about(someone);
            if (someone.tier() != Tier.NONE) {
                assertThat(about.stream().filter(one -> one.isOpen() && one.reason == Reason.KEEP_IN_TOUCH))
                        .as("%s on %s: somebody with a cadence is in mind: %s", member.name(), today, someone.id())
                        .hasSize(1);
            }
            someone.promises().stream()
                    .filter(promise -> promise.state() == PromiseStatus.OPEN)
                    .forEach(promise -> assertThat(
                                    about.stream().filter(one -> promise.id().equals(one.sourceId)))
                            .as("%s on %s: a promise is not forgotten", member.name(), today)
                            .isNotEmpty());
        }
    }

    /// The service starts anew and hears everything again: first of the contacts alone, then of all the rest.
    private void restarted(SimulatedMember member) {
        var before = member.open().stream().map(Publishing::state).toList();
        member.people().forEach(someone -> member.reckonKnowingLittle(someone));
        member.people().forEach(someone -> member.reckon(someone));
        assertThat(member.open().stream().map(Publishing::state)).containsExactlyElementsOf(before);
    }

    /// So that the year did put the rules to the test.
    private void whatHappened(SimulatedMember member) {
        var settled = new ArrayList<>(member.all());
        settled.removeIf(FollowUp::isOpen);
        for (var reason : List.of(
                Reason.KEEP_IN_TOUCH,
                Reason.MY_PROMISE,
                Reason.REPLY_OWED,
                Reason.SAY_THANKS,
                Reason.REPORT_BACK,
                Reason.OCCASION,
                Reason.CONGRATULATE)) {
            assertThat(settled.stream().filter(one -> one.reason == reason))
                    .as("%s settled over the year by %s", reason, member.name())
                    .hasSizeGreaterThan(5);
        }
        assertThat(member.touches()).isGreaterThan(1_000);
    }
}
