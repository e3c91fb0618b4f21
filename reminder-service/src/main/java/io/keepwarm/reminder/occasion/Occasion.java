package io.keepwarm.reminder.occasion;

import io.keepwarm.events.member.LeapDay;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A day that comes round every year, reckoned from its date every time and never from the last time it was kept.
///
/// @param kind such as `BIRTHDAY`
/// @param label what to call it; null: the kind says it
public record Occasion(String kind, @Nullable String label, PartialDate date) {
    /// The kind of a birthday.
    public static final String BIRTHDAY = "BIRTHDAY";

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    /// The occasion, unless its date names no day.
    public static Optional<Occasion> of(String kind, @Nullable String label, @Nullable String date) {
        return PartialDate.read(date).map(read -> new Occasion(kind.toUpperCase(Locale.ROOT), label, read));
    }

    /// The first time it is kept on `from` or later; never before the year it began.
    ///
    /// @param leapDay when one of 29 February is kept in a common year
    public LocalDate next(LocalDate from, LeapDay leapDay) {
        int year = date.year() == null ? from.getYear() : Math.max(from.getYear(), date.year());
        var on = in(year, leapDay);
        return on.isBefore(from) ? in(year + 1, leapDay) : on;
    }

    private LocalDate in(int year, LeapDay leapDay) {
        boolean moved = date.day().equals(LEAP_DAY) && !date.day().isValidYear(year) && leapDay == LeapDay.MAR_1;
        return moved ? LocalDate.of(year, 3, 1) : date.day().atYear(year);
    }

    /// How many years it is old on `on`, when the year it began is known and past.
    public OptionalInt years(LocalDate on) {
        return date.year() == null || on.getYear() <= date.year()
                ? OptionalInt.empty()
                : OptionalInt.of(on.getYear() - date.year());
    }

    /// How many days before it is named: long enough to get a card or a present on its way.
    public int lead() {
        return switch (kind) {
            case "ANNIVERSARY", "WEDDING" -> 7;
            case "NAME_DAY" -> 1;
            default -> 3;
        };
    }

    /// How many days after it a word is still welcome.
    public int belated() {
        return kind.equals("NAME_DAY") ? 1 : 3;
    }

    /// What it comes from, as a follow-up names it: the same every year but for the year.
    public String source(LocalDate on) {
        return kind + ":" + date.day().toString().substring(2) + ":" + on.getYear();
    }
}
