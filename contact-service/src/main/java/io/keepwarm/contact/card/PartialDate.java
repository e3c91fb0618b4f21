package io.keepwarm.contact.card;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// As much of a calendar date as is known: `1984-05-17`, `--05-17`, `1984-05` or `1984`. It is a day that exists:
/// 29 February needs a leap year, or no year.
///
/// @param year null: not known
/// @param month 1 to 12; null: not known
/// @param day null: not known; there is none without a month
public record PartialDate(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?|--(\\d{2})-(\\d{2})");

    public PartialDate {
        boolean exists = switch (month) {
            case null -> year != null && day == null;
            case Integer number when number < 1 || number > 12 -> false;
            case Integer number when day == null -> year != null;
            case Integer number ->
                day >= 1
                        && day
                                <= (year == null
                                        ? Month.of(number).maxLength()
                                        : YearMonth.of(year, number).lengthOfMonth());
        };
        if (!exists) {
            throw new DateTimeException("There is no such day");
        }
    }

    /// The date written so, or empty when it is none.
    public static Optional<PartialDate> parse(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    parts.group(4) == null
                            ? new PartialDate(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)))
                            : new PartialDate(null, number(parts.group(4)), number(parts.group(5))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// The same without the year 0000, which programs write for a year they do not know; empty when nothing else was
    /// known.
    public Optional<PartialDate> withoutYearZero() {
        if (year == null || year != 0) {
            return Optional.of(this);
        }
        return day == null ? Optional.empty() : Optional.of(new PartialDate(null, month, day));
    }

    /// Whether all of it lies behind the day; without a year it does not.
    public boolean isAfter(LocalDate last) {
        return year != null
                && LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day)
                        .isAfter(last);
    }

    /// The day of the year, `05-17`; empty when it is not known.
    public Optional<String> dayOfYear() {
        return month == null || day == null ? Optional.empty() : Optional.of("%02d-%02d".formatted(month, day));
    }

    /// All that the two say of one day; empty when they cannot be the same.
    public Optional<PartialDate> with(PartialDate other) {
        if (contradict(year, other.year) || contradict(month, other.month) || contradict(day, other.day)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(
                    year == null ? other.year : year,
                    month == null ? other.month : month,
                    day == null ? other.day : day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean contradict(@Nullable Integer one, @Nullable Integer other) {
        return one != null && other != null && !one.equals(other);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    @Override
    public String toString() {
        if (month == null) {
            return "%04d".formatted(year);
        }
        String start = year == null ? "-" : "%04d".formatted(year);
        return day == null ? "%s-%02d".formatted(start, month) : "%s-%02d-%02d".formatted(start, month, day);
    }
}
