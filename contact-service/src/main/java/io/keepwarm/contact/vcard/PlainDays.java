package io.keepwarm.contact.vcard;

import io.keepwarm.contact.card.PartialDate;
import java.time.DateTimeException;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whole days as people write them, where there is no doubt which number is what: the year first, or dots between, or
/// a number that can be no month, or the month an English word. Of `3/4/1990` nobody knows whether it is in March or
/// April.
public final class PlainDays {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("([A-Za-z]+)\\.? (\\d{1,2}),? (\\d{4})");
    private static final Pattern MONTH_AMID = Pattern.compile("(\\d{1,2})(?:\\.? |-)([A-Za-z]+)(?:\\.? |-)(\\d{4})");
    private static final int MONTHS = 12;
    private static final int SHORTEST = 3;

    private PlainDays() {}

    /// The day; empty when it is none, or may be another.
    public static Optional<PartialDate> read(String text) {
        return ofNumbers(text).or(() -> ofWords(text.replaceAll("\\s+", " ")));
    }

    private static Optional<PartialDate> ofWords(String text) {
        var first = MONTH_FIRST.matcher(text);
        if (first.matches()) {
            return month(first.group(1)).flatMap(month -> day(number(first.group(3)), month, number(first.group(2))));
        }
        var amid = MONTH_AMID.matcher(text);
        return amid.matches()
                ? month(amid.group(2)).flatMap(month -> day(number(amid.group(3)), month, number(amid.group(1))))
                : Optional.empty();
    }

    /// The month of an English name, or of its beginning: `May`, `Sep`, `Sept`.
    private static Optional<Integer> month(String word) {
        return Stream.of(Month.values())
                .filter(month -> word.length() >= SHORTEST && month.name().startsWith(word.toUpperCase(Locale.ROOT)))
                .map(Month::getValue)
                .findFirst();
    }

    private static Optional<PartialDate> ofNumbers(String text) {
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
