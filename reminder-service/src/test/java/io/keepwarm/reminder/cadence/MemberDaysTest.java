package io.keepwarm.reminder.cadence;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MemberDaysTest {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);
    private static final MemberDays OFFICE =
            new MemberDays(Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY), List.of());

    @Test
    void aDayOffIsFollowedByTheNextWorkDay() {
        assertThat(OFFICE.next(SATURDAY)).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(OFFICE.next(SATURDAY.minusDays(1))).isEqualTo(SATURDAY.minusDays(1));
        assertThat(OFFICE.previous(SATURDAY)).isEqualTo(LocalDate.of(2026, 3, 6));
    }

    @Test
    void whatFellOnAWeekendDoesNotAllFallOnTheMondayAfterIt() {
        var days = IntStream.range(0, 300)
                .mapToObj(seed -> OFFICE.spread(SATURDAY, seed))
                .toList();
        assertThat(days).contains(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 11));
        assertThat(days.stream().filter(day -> day.getDayOfWeek() == MONDAY)).hasSizeLessThan(150);
    }

    @Test
    void whatFellIntoALongPauseIsSpreadOverTwoWeeksOfWork() {
        var days = new MemberDays(
                OFFICE.workDays(), List.of(new Pause(LocalDate.of(2026, 7, 6), LocalDate.of(2026, 7, 24))));
        var spread = IntStream.range(0, 100)
                .mapToObj(seed -> days.spread(LocalDate.of(2026, 7, 8), seed))
                .distinct();
        assertThat(spread).hasSize(10).allMatch(day -> day.isAfter(LocalDate.of(2026, 7, 24)));
    }

    @Property
    void aDayIsNeverMovedBackNorOntoADayThatIsNotFree(
            @ForAll @Size(min = 1, max = 7) Set<DayOfWeek> workDays,
            @ForAll @IntRange(max = 400) int from,
            @ForAll @IntRange(max = 60) int length,
            @ForAll @IntRange(max = 400) int ahead,
            @ForAll int seed) {
        var start = LocalDate.of(2026, 1, 1);
        var days = new MemberDays(
                workDays, List.of(new Pause(start.plusDays(from), start.plusDays(from + (long) length))));
        var day = start.plusDays(ahead);
        var spread = days.spread(day, seed);
        assertThat(days.isFree(spread)).isTrue();
        assertThat(spread).isAfterOrEqualTo(days.next(day)).isAfterOrEqualTo(day);
        assertThat(days.spread(day, seed)).isEqualTo(spread);
        if (days.isFree(day)) {
            assertThat(spread).isEqualTo(day);
        }
    }
}
