package io.keepwarm.interaction.report.figure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/// A week from Monday to Sunday, numbered by ISO 8601.
///
/// @param monday its first day
public record Week(LocalDate monday) {

    /// The week of that day.
    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /// The week before.
    public Week previous() {
        return new Week(monday.minusWeeks(1));
    }

    /// The week after.
    public Week next() {
        return new Week(monday.plusWeeks(1));
    }

    /// Its name, such as `2026-W47`.
    public String name() {
        return "%04d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
