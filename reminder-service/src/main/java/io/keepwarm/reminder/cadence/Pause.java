package io.keepwarm.reminder.cadence;

import java.time.LocalDate;

/// Days on which a member does not want to be asked for anything, both included.
public record Pause(LocalDate from, LocalDate to) {

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
