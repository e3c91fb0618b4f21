package io.keepwarm.reminder.cadence;

import java.time.LocalDate;
import java.time.MonthDay;

/// A time of the year when people expect to hear from each other, such as the holidays. It may cross the end of the
/// year.
///
/// @param name what to call it
/// @param from its first day
/// @param to its last day
/// @param budget with how many people to be in touch on one of its days
public record Season(String name, MonthDay from, MonthDay to, int budget) {

    /// Whether `day` lies in it.
    public boolean includes(LocalDate day) {
        var of = MonthDay.from(day);
        boolean begun = !of.isBefore(from);
        boolean notOver = !of.isAfter(to);
        return from.isAfter(to) ? begun || notOver : begun && notOver;
    }
}
