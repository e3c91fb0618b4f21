package io.keepwarm.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDaysTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            New York skips half past two,         America/New_York,   2026-03-08, 02:30, 2026-03-08T07:00:00Z
            New York has half past one twice,     America/New_York,   2026-11-01, 01:30, 2026-11-01T05:30:00Z
            Lord Howe skips half an hour,         Australia/Lord_Howe, 2026-10-04, 02:15, 2026-10-03T15:30:00Z
            Cairo has no midnight,                Africa/Cairo,       2026-04-24, 00:00, 2026-04-23T22:00:00Z
            Santiago has no midnight,             America/Santiago,   2026-09-06, 00:00, 2026-09-06T04:00:00Z
            Apia jumps over a whole day,          Pacific/Apia,       2011-12-30, 08:00, 2011-12-30T10:00:00Z
            Berlin on a plain day,                Europe/Berlin,      2026-07-01, 08:00, 2026-07-01T06:00:00Z
            """)
    void aLocalTimeIsTheFirstInstantThatFits(
            String story, String zone, LocalDate day, LocalTime time, Instant expected) {
        assertThat(LocalDays.at(day, time, ZoneId.of(zone))).as(story).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            from late evening to morning,           Europe/Berlin, 2026-01-05T22:30:00Z, 2026-01-06T07:00:00Z, 1
            the same two within a day of Tokyo,     Asia/Tokyo,    2026-01-05T22:30:00Z, 2026-01-06T07:00:00Z, 0
            an hour less than a day of 24 hours,    Europe/Berlin, 2026-03-28T11:00:00Z, 2026-03-29T10:00:00Z, 1
            a summer's evening seen from a winter,  Europe/Berlin, 2023-08-10T21:30:00Z, 2026-11-26T21:00:00Z, 1204
            the other way round,                    Europe/Berlin, 2026-01-06T07:00:00Z, 2026-01-05T22:30:00Z, -1
            """)
    void daysAreCountedByMidnights(String story, String zone, Instant then, Instant now, long days) {
        assertThat(LocalDays.between(then, now, ZoneId.of(zone))).as(story).isEqualTo(days);
    }

    @Property(tries = 2_000)
    void aDayBeginsAfterTheDayBefore(@ForAll("zones") ZoneId zone, @ForAll("days") LocalDate day) {
        assertThat(LocalDays.startOf(day.plusDays(2), zone)).isAfter(LocalDays.startOf(day, zone));
    }

    @Property(tries = 2_000)
    void theFirstInstantOfADayIsOnThatDayUnlessTheDayIsSkipped(
            @ForAll("zones") ZoneId zone, @ForAll("days") LocalDate day) {
        assertThat(LocalDays.dayOf(LocalDays.startOf(day, zone), zone)).isBetween(day, day.plusDays(1));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds()).map(ZoneId::of);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay);
    }
}
