package io.keepwarm.reminder.occasion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A date of which the day is known and the year may be: `1984-05-17` or `--05-17`.
public record PartialDate(@Nullable Integer year, MonthDay day) {

    /// The latest day a date can mean of which at least the year is known: `2015` may be the last day of it.
    public static Optional<LocalDate> latest(@Nullable String text) {
        if (text == null || text.startsWith("--")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (text.split("-").length) {
                        case 1 -> LocalDate.of(Year.parse(text).getValue(), 12, 31);
                        case 2 -> YearMonth.parse(text).atEndOfMonth();
                        default -> LocalDate.parse(text);
                    });
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /// Reads it; empty for a text that names no day of the year, such as `1984-05`, or that is no date.
    public static Optional<PartialDate> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            if (text.startsWith("--")) {
                return Optional.of(new PartialDate(null, MonthDay.parse(text)));
            }
            var date = LocalDate.parse(text);
            return Optional.of(new PartialDate(date.getYear(), MonthDay.from(date)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
