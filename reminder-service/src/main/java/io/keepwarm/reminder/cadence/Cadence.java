package io.keepwarm.reminder.cadence;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The longest silence wanted with a contact, as a period of the calendar: two weeks from a Monday end on a Monday,
/// whatever clocks do in between.
public record Cadence(Period period) {
    private static final double DAYS_OF_A_MONTH = 30.44;

    /// A contact's own cadence; empty for a text that is no ISO 8601 period, or not a positive one.
    static Optional<Cadence> read(@Nullable String own) {
        if (own == null) {
            return Optional.empty();
        }
        try {
            var period = Period.parse(own);
            boolean forward = !period.isZero() && !period.isNegative();
            return forward ? Optional.of(new Cadence(period)) : Optional.empty();
        } catch (DateTimeParseException notAPeriod) {
            return Optional.empty();
        }
    }

    /// So many days.
    public static Cadence days(int days) {
        return new Cadence(Period.ofDays(days));
    }

    /// The day on which a silence that began on `day` has lasted long enough.
    public LocalDate after(LocalDate day) {
        return day.plus(period);
    }

    /// A day after `day`, [#after] at the latest. The same `seed` always gets the same day, many seeds are spread
    /// evenly.
    public LocalDate within(LocalDate day, int seed) {
        int days = (int) Math.clamp(ChronoUnit.DAYS.between(day, after(day)), 1, Integer.MAX_VALUE);
        return day.plusDays(1L + Math.floorMod(seed, days));
    }

    /// How many days it lasts, months taken for their mean: to compare, not to reckon dates with.
    public double length() {
        return Math.max(1, period.toTotalMonths() * DAYS_OF_A_MONTH + period.getDays());
    }
}
