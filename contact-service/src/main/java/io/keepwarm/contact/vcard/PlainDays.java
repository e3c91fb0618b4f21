package io.keepwarm.contact.vcard;

import io.keepwarm.contact.card.PartialDate;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whole days as people write them, where there is no doubt which number is what: the year first, or dots between, or
/// a number that can be no month. Of `3/4/1990` nobody knows whether it is in March or April.
final class PlainDays {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
    private static final int MONTHS = 12;

    private PlainDays() {}

    /// The day; empty when it is none, or may be another.
    static Optional<PartialDate> read(String text) {
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(number(yearFirst.group(1)), number(yearFirst.group(2)), number(yearFirst.group(3)));
        }
        var yearLast = YEAR_LAST.matcher(text);
        if (!yearLast.matches()) {
            return Optional.empty();
        }
        int year = number(yearLast.group(4));
        int one = number(yearLast.group(1));
        int other = number(yearLast.group(3));
        if (yearLast.group(2).equals(".") || one == other || one > MONTHS) {
            return day(year, other, one);
        }
        return other > MONTHS ? day(year, one, other) : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<PartialDate> day(int year, int month, int day) {
        try {
            return Optional.of(new PartialDate(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
