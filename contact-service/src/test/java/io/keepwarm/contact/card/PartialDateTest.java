package io.keepwarm.contact.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"1984-05-17", "--05-17", "1984-05", "1984", "2024-02-29", "--02-29", "0001"})
    void realDatesAreRead(String text) {
        assertThat(PartialDate.parse(text)).get().hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2023-02-29",
                "--02-30",
                "--13-01",
                "1984-00",
                "84",
                "1984-5-17",
                "",
                "--05",
                "1984-05-17T00:00",
                "１９８４"
            })
    void whatIsNoDateIsNot(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Property
    void everyDayIsReadInEveryForm(@ForAll LocalDate day) {
        if (day.getYear() >= 0 && day.getYear() <= 9999) {
            assertThat(PartialDate.parse(day.toString())).get().hasToString(day.toString());
            assertThat(PartialDate.parse(MonthDay.from(day).toString())).isPresent();
            assertThat(PartialDate.parse(YearMonth.from(day).toString())).isPresent();
        }
    }

    @Property
    void aDayIsReadExactlyWhenItExists(@ForAll @IntRange(max = 14) int month, @ForAll @IntRange(max = 33) int day) {
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(2023, month).lengthOfMonth();
        assertThat(PartialDate.parse("2023-%02d-%02d".formatted(month, day)).isPresent())
                .isEqualTo(exists);
    }

    @Test
    void theYearAloneHasNoDay() {
        var year = PartialDate.parse("1984").orElseThrow();
        assertThat(year.month()).isNull();
        assertThat(year.day()).isNull();
    }
}
