package io.keepwarm.chassis.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// From a local date in a member's zone to an instant, and back. A local time that a clock change skips becomes the
/// first valid instant after the gap; one that occurs twice means its first occurrence.
public final class LocalDays {
    private LocalDays() {}

    /// The calendar date at `instant` for somebody in `zone`.
    public static LocalDate dayOf(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    /// How many midnights of `zone` lie between the two, as people count days: from late in the evening to the next
    /// morning it is one. Negative when `then` is after `now` by such a midnight.
    public static long between(Instant then, Instant now, ZoneId zone) {
        return ChronoUnit.DAYS.between(dayOf(then, zone), dayOf(now, zone));
    }

    /// The first instant of `day` in `zone`; where midnight does not exist, the first instant after the gap.
    public static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// The instant at which the wall clock in `zone` shows `time` on `day`.
    public static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        var local = day.atTime(time);
        var rules = zone.getRules();
        var transition = rules.getTransition(local);
        if (transition != null && transition.isGap()) {
            return transition.getInstant();
        }
        return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
