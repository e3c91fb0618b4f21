package io.keepwarm.digest.preference;

import java.time.DayOfWeek;

/// A day of the week, as it is written in JSON.
public enum Day {
    MON(DayOfWeek.MONDAY),
    TUE(DayOfWeek.TUESDAY),
    WED(DayOfWeek.WEDNESDAY),
    THU(DayOfWeek.THURSDAY),
    FRI(DayOfWeek.FRIDAY),
    SAT(DayOfWeek.SATURDAY),
    SUN(DayOfWeek.SUNDAY);

    private final DayOfWeek dayOfWeek;

    Day(DayOfWeek dayOfWeek) {
        this.dayOfWeek = dayOfWeek;
    }

    DayOfWeek dayOfWeek() {
        return dayOfWeek;
    }

    static Day of(DayOfWeek dayOfWeek) {
        return values()[dayOfWeek.ordinal()];
    }
}
