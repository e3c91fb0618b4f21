package io.keepwarm.reminder.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.reminder.plan.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// At which instants a follow-up's days begin, where clocks are changed and midnights do not exist.
class FollowUpDaysTest {
    private static final Instant LONG_BEFORE = Instant.parse("2000-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // Midnight does not exist: the first instant after the gap.
        "Africa/Cairo,2026-04-24,2026-04-23T22:00:00Z",
        "America/Santiago,2026-09-06,2026-09-06T04:00:00Z",
        "Asia/Beirut,2026-03-29,2026-03-28T22:00:00Z",
        "America/Havana,2026-03-08,2026-03-08T05:00:00Z",
        // The whole day does not exist: Samoa went over the date line.
        "Pacific/Apia,2011-12-30,2011-12-30T10:00:00Z",
        "Pacific/Apia,2011-12-31,2011-12-30T10:00:00Z",
        // Half an hour of summer time.
        "Australia/Lord_Howe,2026-10-04,2026-10-03T13:30:00Z",
        "Australia/Lord_Howe,2026-10-05,2026-10-04T13:00:00Z",
        // A day of 23 hours, and one of 25.
        "America/New_York,2026-03-08,2026-03-08T05:00:00Z",
        "America/New_York,2026-03-09,2026-03-09T04:00:00Z",
        "America/New_York,2026-11-01,2026-11-01T04:00:00Z",
        "America/New_York,2026-11-02,2026-11-02T05:00:00Z",
        // A midnight that comes twice: the first one.
        "America/Havana,2026-11-01,2026-11-01T04:00:00Z"
    })
    void itIsDueFromTheFirstInstantOfItsDay(String zone, LocalDate due, Instant begins) {
        var followUp = due(due, ZoneId.of(zone));
        assertThat(followUp.nextAt).isEqualTo(begins);
        followUp.advance(ZoneId.of(zone), begins);
        assertThat(followUp.state).isEqualTo(FollowUpStatus.DUE);
    }

    @Test
    void aMemberWhoMovesHasTheirDaysWhereTheyAre() {
        var followUp = due(LocalDate.of(2026, 6, 1), ZoneId.of("Pacific/Auckland"));
        assertThat(followUp.nextAt).isEqualTo(Instant.parse("2026-05-31T12:00:00Z"));
        followUp.zoneIs(ZoneId.of("America/New_York"));
        assertThat(followUp.nextAt).isEqualTo(Instant.parse("2026-06-01T04:00:00Z"));
        assertThat(followUp.dueOn).isEqualTo(LocalDate.of(2026, 6, 1));
    }

    @Test
    void afterDaysOfDowntimeEachStepIsTakenOnceAndInOrder() {
        var zone = ZoneId.of("Europe/Berlin");
        var followUp = due(LocalDate.of(2026, 6, 1), zone);
        var threeDaysLate = Instant.parse("2026-06-04T10:00:00Z");
        followUp.advance(zone, threeDaysLate);
        assertThat(followUp.state).isEqualTo(FollowUpStatus.DUE);
        assertThat(followUp.nextAt).isBeforeOrEqualTo(threeDaysLate);
        followUp.advance(zone, threeDaysLate);
        assertThat(followUp.state).isEqualTo(FollowUpStatus.OVERDUE);
        assertThat(followUp.nextAt).isNull();
    }

    @Test
    void ofAMemberWhoMovedWestItIsNotDueBeforeTheirDayBegins() {
        var followUp = due(LocalDate.of(2026, 6, 1), ZoneId.of("Pacific/Auckland"));
        var newYork = ZoneId.of("America/New_York");
        assertThat(followUp.advance(newYork, followUp.nextAt)).isFalse();
        assertThat(followUp.state).isEqualTo(FollowUpStatus.SCHEDULED);
        assertThat(followUp.nextAt).isEqualTo(Instant.parse("2026-06-01T04:00:00Z"));
    }

    @Test
    void anAnswerThatWasTakenBackDoesNotComeBackWhenItIsDoneWithoutAWord() {
        var zone = ZoneId.of("Europe/Berlin");
        var followUp = due(LocalDate.of(2026, 6, 1), zone);
        followUp.answered(new GivenAnswer("answer", null, "Good talk", LONG_BEFORE), LONG_BEFORE);
        followUp.reopen(zone, LONG_BEFORE);
        assertThat(Publishing.state(followUp).answer()).isNotNull();
        followUp.settle(SettledBy.ANSWER, LONG_BEFORE);
        assertThat(Publishing.state(followUp).answer()).isNull();
    }

    @Test
    void whatMakesNoSenseAnyMoreEndsBetweenItsSteps() {
        var zone = ZoneId.of("Europe/Berlin");
        var day = LocalDate.of(2026, 6, 1);
        var followUp = new FollowUp(
                UUID.randomUUID(),
                "team",
                "contact",
                new Wanted(
                        "alice",
                        Reason.OCCASION,
                        "BIRTHDAY:06-01:2026",
                        LONG_BEFORE,
                        null,
                        day,
                        day.minusDays(3),
                        day.plusDays(1),
                        day.plusDays(3),
                        false),
                zone,
                LONG_BEFORE);
        for (var state : List.of(FollowUpStatus.DUE, FollowUpStatus.OVERDUE, FollowUpStatus.SETTLED)) {
            followUp.advance(zone, followUp.nextAt);
            assertThat(followUp.state).isEqualTo(state);
        }
        assertThat(followUp.settledAt).isEqualTo(Instant.parse("2026-06-04T22:00:00Z"));
        assertThat(followUp.settledBy).isEqualTo(SettledBy.STATE_CHANGE);
    }

    @Property
    void inWhateverZoneNobodyIsRemindedBeforeTheirDayNorALocalDayLate(
            @ForAll("zones") String name, @ForAll @IntRange(max = 30_000) int ahead) {
        var zone = ZoneId.of(name);
        var day = LocalDate.of(2000, 1, 1).plusDays(ahead);
        var begins = due(day, zone).nextAt;
        assertThat(LocalDays.dayOf(begins, zone)).isAfterOrEqualTo(day);
        assertThat(LocalDays.dayOf(begins.minusNanos(1), zone)).isBefore(day);
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream()
                .filter(name -> !name.startsWith("SystemV"))
                // The calendars that other tests read have left these behind, one for each.
                .filter(name -> !name.startsWith("ical4j~"))
                .sorted()
                .toList());
    }

    private static FollowUp due(LocalDate day, ZoneId zone) {
        return new FollowUp(
                UUID.randomUUID(),
                "team",
                "contact",
                new Wanted(
                        "alice",
                        Reason.KEEP_IN_TOUCH,
                        null,
                        LONG_BEFORE,
                        null,
                        day,
                        null,
                        day.plusDays(1),
                        null,
                        false),
                zone,
                LONG_BEFORE);
    }
}
