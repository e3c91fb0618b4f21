package io.keepwarm.digest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.digest.preference.Wishes;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /// Whoever is told at each planned instant is told once for each local date, at the hour they chose or, where a
    /// clock change skips that hour, at the first instant after it.
    @Property(tries = 300)
    void eachLocalDateComesOnceInOrder(
            @ForAll("zones") String zoneName,
            @ForAll @IntRange(max = 1439) int minute,
            @ForAll @LongRange(min = 1_700_000_000L, max = 2_000_000_000L) long start) {
        var zone = ZoneId.of(zoneName);
        var at = LocalTime.ofSecondOfDay(minute * 60L);
        Set<LocalDate> told = new HashSet<>();
        Instant now = Instant.ofEpochSecond(start);
        for (int times = 0; times < 30; times++) {
            var next = plan(at, EVERY_DAY, zone, told).nextAfter(now).orElseThrow();
            assertThat(next).isAfter(now);
            var day = LocalDays.dayOf(next, zone);
            assertThat(plan(at, EVERY_DAY, zone, told).dueAt(next)).contains(day);
            assertThat(told.add(day)).isTrue();
            assertThat(next).isEqualTo(LocalDays.at(day, at, zone));
            assertThat(plan(at, EVERY_DAY, zone, told).dueAt(next)).isEmpty();
            now = next;
        }
    }

    /// However late the look is within the time allowed, it finds the date the hour belonged to, once, and the dates
    /// after it keep their own hour.
    @Property(tries = 300)
    void aLateLookTellsTheDateTheHourBelongedToAndMovesNoOther(
            @ForAll("zones") String zoneName,
            @ForAll @IntRange(max = 1439) int minute,
            @ForAll @LongRange(min = 1_700_000_000L, max = 2_000_000_000L) long start,
            @ForAll @IntRange(max = 4 * 3600 - 1) int late) {
        var zone = ZoneId.of(zoneName);
        var at = LocalTime.ofSecondOfDay(minute * 60L);
        var hour = plan(at, EVERY_DAY, zone, Set.of())
                .nextAfter(Instant.ofEpochSecond(start))
                .orElseThrow();
        var day = LocalDays.dayOf(hour, zone);
        var look = hour.plusSeconds(late);

        assertThat(plan(at, EVERY_DAY, zone, Set.of()).dueAt(look)).contains(day);
        assertThat(plan(at, EVERY_DAY, zone, Set.of(day)).dueAt(look)).isEmpty();
        var next = plan(at, EVERY_DAY, zone, Set.of(day)).nextAfter(look).orElseThrow();
        assertThat(next).isEqualTo(LocalDays.at(LocalDays.dayOf(next, zone), at, zone));
        assertThat(plan(at, EVERY_DAY, zone, Set.of(day)).dueAt(next)).contains(LocalDays.dayOf(next, zone));
    }

    @Test
    void anHourBeforeMidnightIsOverFourHoursLaterAndTheNewDayIsToldAtItsOwn() {
        var plan = plan(LocalTime.of(23, 58), EVERY_DAY, NEW_YORK, Set.of());

        assertThat(plan.dueAt(Instant.parse("2026-11-25T03:57:59-05:00"))).contains(LocalDate.parse("2026-11-24"));
        assertThat(plan.dueAt(Instant.parse("2026-11-25T03:58:00-05:00"))).isEmpty();
        assertThat(plan.nextAfter(Instant.parse("2026-11-25T03:58:00-05:00")))
                .contains(Instant.parse("2026-11-25T23:58:00-05:00"));
    }

    @Test
    void anHourBeforeMidnightIsToldLateOnlyIfItsOwnDayIsWanted() {
        var mondays = plan(LocalTime.of(23, 58), EnumSet.of(DayOfWeek.MONDAY), NEW_YORK, Set.of());
        var tuesdays = plan(LocalTime.of(23, 58), EnumSet.of(DayOfWeek.TUESDAY), NEW_YORK, Set.of());

        assertThat(mondays.dueAt(Instant.parse("2026-11-24T00:03:00-05:00"))).contains(LocalDate.parse("2026-11-23"));
        assertThat(tuesdays.dueAt(Instant.parse("2026-11-24T00:03:00-05:00"))).isEmpty();
    }

    @Test
    void afterDaysAwayAnHourBeforeMidnightIsOneDigestAndNotMany() {
        var minutesAfterMidnight = Instant.parse("2026-11-24T00:10:00-05:00");
        var caughtUp = LocalDate.parse("2026-11-23");

        assertThat(plan(LocalTime.of(23, 58), EVERY_DAY, NEW_YORK, Set.of()).dueAt(minutesAfterMidnight))
                .contains(caughtUp);
        assertThat(plan(LocalTime.of(23, 58), EVERY_DAY, NEW_YORK, Set.of(caughtUp))
                        .dueAt(minutesAfterMidnight))
                .isEmpty();
    }

    @Test
    void latenessIsTimeThatPassedAlsoWhereTheClockChangesAtMidnight() {
        var cairo = ZoneId.of("Africa/Cairo");
        var plan = plan(LocalTime.of(23, 58), EVERY_DAY, cairo, Set.of());

        // From 23:59:59 to 01:00: five minutes.
        assertThat(plan.dueAt(Instant.parse("2026-04-24T01:03:00+03:00"))).contains(LocalDate.parse("2026-04-23"));
        // 23:58 comes twice; from the first, an hour and five minutes.
        assertThat(plan.dueAt(Instant.parse("2026-10-30T00:03:00+02:00"))).contains(LocalDate.parse("2026-10-29"));
    }

    @Test
    void aDateThatAZoneLeavesOutIsNobodysAndTheOneBeforeItIsToldLate() {
        var plan = plan(LocalTime.of(23, 58), EVERY_DAY, ZoneId.of("Pacific/Apia"), Set.of());

        assertThat(plan.dueAt(Instant.parse("2011-12-31T00:03:00+14:00"))).contains(LocalDate.parse("2011-12-29"));
    }

    @Test
    void whoMovedEastOverMidnightIsToldLateByTheNewZoneAndWhoWasToldInTheOldOneIsNot() {
        var late = LocalTime.of(23, 58);
        var berlin = ZoneId.of("Europe/Berlin");
        var afterMidnight = Instant.parse("2026-11-25T00:03:00+01:00");
        var toldInNewYork = Set.of(LocalDate.parse("2026-11-24"));

        assertThat(plan(late, EVERY_DAY, NEW_YORK, Set.of()).dueAt(afterMidnight))
                .isEmpty();
        assertThat(plan(late, EVERY_DAY, berlin, Set.of()).dueAt(afterMidnight))
                .contains(LocalDate.parse("2026-11-24"));
        assertThat(plan(late, EVERY_DAY, berlin, toldInNewYork).dueAt(afterMidnight))
                .isEmpty();
    }

    @Test
    void theHourThatAClockChangeSkipsIsTheFirstInstantAfterItAndStaysWhereItWasTheNextDay() {
        var plan = plan(LocalTime.of(2, 30), EVERY_DAY, NEW_YORK, Set.of());

        assertThat(plan.nextAfter(Instant.parse("2026-03-08T00:00:00-05:00")))
                .contains(Instant.parse("2026-03-08T03:00:00-04:00"));
        assertThat(plan.nextAfter(Instant.parse("2026-03-08T03:00:00-04:00")))
                .contains(Instant.parse("2026-03-09T02:30:00-04:00"));
    }

    @Test
    void theHourThatComesTwiceIsItsFirstOccurrence() {
        var plan = plan(LocalTime.of(1, 30), EVERY_DAY, NEW_YORK, Set.of(LocalDate.parse("2026-11-01")));

        assertThat(plan(LocalTime.of(1, 30), EVERY_DAY, NEW_YORK, Set.of())
                        .nextAfter(Instant.parse("2026-11-01T00:00:00-04:00")))
                .contains(Instant.parse("2026-11-01T01:30:00-04:00"));
        assertThat(plan.nextAfter(Instant.parse("2026-11-01T01:30:00-04:00")))
                .contains(Instant.parse("2026-11-02T01:30:00-05:00"));
    }

    @Test
    void daysNotWantedAreLeftOut() {
        var plan = plan(LocalTime.of(8, 0), EnumSet.of(DayOfWeek.MONDAY), NEW_YORK, Set.of());

        assertThat(plan.nextAfter(Instant.parse("2026-11-23T14:00:00Z")))
                .contains(Instant.parse("2026-11-30T13:00:00Z"));
        assertThat(plan.dueAt(Instant.parse("2026-11-24T14:00:00Z"))).isEmpty();
    }

    @Test
    void theDayOfTheLookBackIsADayToBeToldToo() {
        var wishes = wishes(LocalTime.of(8, 0), EnumSet.of(DayOfWeek.MONDAY), DayOfWeek.SUNDAY);

        assertThat(new Plan(wishes, NEW_YORK, Set.of()).nextAfter(Instant.parse("2026-11-23T14:00:00Z")))
                .contains(Instant.parse("2026-11-29T13:00:00Z"));
    }

    @Test
    void whoWantsNoneIsNeverTold() {
        var usual = Wishes.DEFAULT;
        var none = new Wishes(
                false,
                usual.at(),
                usual.days(),
                null,
                usual.sections(),
                usual.maxPeople(),
                usual.pace(),
                false,
                usual.format());
        var plan = new Plan(none, NEW_YORK, Set.of());

        assertThat(plan.nextAfter(Instant.EPOCH)).isEmpty();
        assertThat(plan.dueAt(Instant.parse("2026-11-24T14:00:00Z"))).isEmpty();
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(
                "America/New_York",
                "Europe/Berlin",
                "Australia/Lord_Howe",
                "Africa/Cairo",
                "America/Santiago",
                "Asia/Kathmandu",
                "Pacific/Apia",
                "UTC");
    }

    private static Plan plan(LocalTime at, Set<DayOfWeek> days, ZoneId zone, Set<LocalDate> decided) {
        var usual = Wishes.DEFAULT;
        return new Plan(wishes(at, days, null), zone, Set.copyOf(decided));
    }

    private static Wishes wishes(LocalTime at, Set<DayOfWeek> days, DayOfWeek weeklyReviewOn) {
        var usual = Wishes.DEFAULT;
        return new Wishes(
                true,
                at,
                days,
                weeklyReviewOn,
                usual.sections(),
                usual.maxPeople(),
                usual.pace(),
                false,
                usual.format());
    }
}
