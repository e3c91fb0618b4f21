package io.keepwarm.reminder.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
    private static final ZoneId UTC = ZoneOffset.UTC;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-31|FREQ=MONTHLY|2026-01-31|2026-03-31",
                "2026-01-31|FREQ=MONTHLY;BYMONTHDAY=-1|2026-01-31|2026-02-28",
                "2024-02-29|FREQ=YEARLY|2024-02-29|2028-02-29",
                "2026-03-02|FREQ=MONTHLY;BYDAY=1MO|2026-03-02|2026-04-06",
                "2026-03-02|FREQ=WEEKLY;INTERVAL=2|2026-03-02|2026-03-16",
                "2026-03-02|FREQ=WEEKLY;BYDAY=MO,TH|2026-03-02|2026-03-05",
                "2026-03-27|FREQ=DAILY|2026-03-28|2026-03-29",
                "2026-03-02|RRULE:FREQ=WEEKLY|2026-03-02|2026-03-09"
            })
    void theNextDayFollowsFromTheRule(LocalDate start, String rule, LocalDate done, LocalDate next) {
        assertThat(Recurrence.of(start, rule, Recurrence.From.SCHEDULE, UTC).next(done, done))
                .contains(next);
    }

    @Test
    void doneLateTheNextIsTheFirstStillToCome() {
        var weekly = Recurrence.of(LocalDate.of(2026, 3, 2), "FREQ=WEEKLY", Recurrence.From.SCHEDULE, UTC);
        assertThat(weekly.next(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 25)))
                .contains(LocalDate.of(2026, 3, 30));
    }

    @Test
    void fromCompletionItComesAsLongAfterTheDayItWasDone() {
        var monthly = Recurrence.of(LocalDate.of(2026, 1, 31), "FREQ=MONTHLY", Recurrence.From.COMPLETION, UTC);
        assertThat(monthly.next(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 10)))
                .contains(LocalDate.of(2026, 3, 10));
    }

    @Test
    void itEndsByCountOrByUntil() {
        var start = LocalDate.of(2026, 3, 2);
        assertThat(Recurrence.of(start, "FREQ=WEEKLY;COUNT=2", Recurrence.From.SCHEDULE, UTC)
                        .next(start.plusWeeks(1), start.plusWeeks(1)))
                .isEmpty();
        assertThat(Recurrence.of(start, "FREQ=WEEKLY;UNTIL=20260309", Recurrence.From.SCHEDULE, UTC)
                        .next(start, start))
                .contains(start.plusWeeks(1));
    }

    @Test
    void anUntilThatNamesAnInstantMeansTheDayInItsZone() {
        var start = LocalDate.of(2026, 3, 2);
        String rule = "FREQ=DAILY;UNTIL=20260302T230000Z";
        assertThat(Recurrence.of(start, rule, Recurrence.From.SCHEDULE, UTC).next(start, start))
                .isEmpty();
        assertThat(Recurrence.of(start, rule, Recurrence.From.SCHEDULE, ZoneId.of("Europe/Berlin"))
                        .next(start, start))
                .contains(start.plusDays(1));
    }

    @Test
    void onceIsOnce() {
        var day = LocalDate.of(2026, 3, 2);
        var once = Recurrence.of(day, null, Recurrence.From.SCHEDULE, UTC);
        assertThat(once.next(null, null)).contains(day);
        assertThat(once.next(day, day)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every monday",
                "FREQ=HOURLY",
                "FREQ=DAILY;BYHOUR=9",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=WEEKLY;UNTIL=20200101",
                "FREQ=WEEKLY;INTERVAL=0",
                ""
            })
    void aRuleThatIsNoneIsToldSo(String rule) {
        assertThat(Recurrence.flaw(LocalDate.of(2026, 3, 2), rule, Recurrence.From.SCHEDULE, UTC))
                .isPresent();
    }

    @Test
    void countCannotBeKeptFromCompletion() {
        assertThat(Recurrence.flaw(LocalDate.of(2026, 3, 2), "FREQ=WEEKLY;COUNT=3", Recurrence.From.COMPLETION, UTC))
                .isPresent();
    }

    /// However often it is done, and however late, the days are those of the rule.
    @Property
    void nothingDriftsFromTheRule(
            @ForAll @IntRange(max = 40) int late, @ForAll @IntRange(min = 1, max = 6) int months) {
        var start = LocalDate.of(2024, 1, 30);
        var rule = Recurrence.of(
                start, "FREQ=MONTHLY;INTERVAL=" + months + ";BYMONTHDAY=-2", Recurrence.From.SCHEDULE, UTC);
        var done = start;
        for (int times = 0; times < 24; times++) {
            var settled = done.plusDays(late);
            var next = rule.next(done, settled).orElseThrow();
            assertThat(next).isAfter(settled);
            assertThat(next.plusDays(2).getDayOfMonth()).isEqualTo(1);
            done = next;
        }
    }
}
