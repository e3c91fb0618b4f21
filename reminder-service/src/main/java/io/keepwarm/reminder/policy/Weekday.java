package io.keepwarm.reminder.policy;

import java.time.DayOfWeek;

/// The days of the week, as the API writes them.
public enum Weekday {
    MON,
    TUE,
    WED,
    THU,
    FRI,
    SAT,
    SUN;

    DayOfWeek day() {
        return DayOfWeek.of(ordinal() + 1);
    }

    static Weekday of(DayOfWeek day) {
        return values()[day.getValue() - 1];
    }
}
