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
            assertThat(plan(at, EVERY_DAY, zone, told).isTimeAt(next)).isTrue();
            assertThat(told.add(day)).isTrue();
            assertThat(next).isEqualTo(LocalDays.at(day, at, zone));
            assertThat(plan(at, EVERY_DAY, zone, told).isTimeAt(next)).isFalse();
            now = next;
        }
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
        assertThat(plan.isTimeAt(Instant.parse("2026-11-24T14:00:00Z"))).isFalse();
    }

    @Test
    void whoWantsNoneIsNeverTold() {
        var usual = Wishes.DEFAULT;
        var none = new Wishes(
                false, usual.at(), usual.days(), null, usual.sections(), usual.maxPeople(), false, usual.format());
        var plan = new Plan(none, NEW_YORK, Set.of());

        assertThat(plan.nextAfter(Instant.EPOCH)).isEmpty();
        assertThat(plan.isTimeAt(Instant.parse("2026-11-24T14:00:00Z"))).isFalse();
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
        var wishes = new Wishes(true, at, days, null, usual.sections(), usual.maxPeople(), false, usual.format());
        return new Plan(wishes, zone, Set.copyOf(decided));
    }
}
