package io.keepwarm.chassis.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The years a date or an instant of a request may lie in, 1 to 9999: what ISO 8601 writes with four digits, and every
/// database and calendar program behind us can hold.
final class Years {
    static final String BOUNDS = ", in the years 1 to 9999";

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Years() {}

    /// The same date.
    ///
    /// @throws DateTimeException outside of the bounds
    static LocalDate require(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new DateTimeException(date + " is too far away");
        }
        return date;
    }

    /// The same instant, whose date counts in UTC.
    ///
    /// @throws DateTimeException outside of the bounds
    static Instant require(Instant instant) {
        require(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return instant;
    }
}
