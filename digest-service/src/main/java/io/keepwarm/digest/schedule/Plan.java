package io.keepwarm.digest.schedule;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.digest.preference.Wishes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// When a member is to be told, from their wishes, their zone and the days that are decided. Every answer is computed
/// from a local date and a local time, never from the time before, so that no clock change moves it for good.
///
/// @param wishes how the member wants to be told
/// @param zone the member's zone
/// @param decided the local dates for which it is decided already, from today on
public record Plan(Wishes wishes, ZoneId zone, Set<LocalDate> decided) {
    private static final int DAYS_AHEAD = 15;

    /// The next instant after `now`; empty when none is wanted.
    public Optional<Instant> nextAfter(Instant now) {
        var today = LocalDays.dayOf(now, zone);
        return IntStream.rangeClosed(0, DAYS_AHEAD)
                .mapToObj(today::plusDays)
                .filter(this::isOpen)
                .map(day -> LocalDays.at(day, wishes.at(), zone))
                .filter(instant -> instant.isAfter(now))
                .findFirst();
    }

    /// Whether the member is to be told now: it is one of their days, its hour has come and nothing is decided yet.
    /// Days before today are over: after a long silence there is one digest, not many.
    public boolean isTimeAt(Instant now) {
        var today = LocalDays.dayOf(now, zone);
        return isOpen(today) && !LocalDays.at(today, wishes.at(), zone).isAfter(now);
    }

    private boolean isOpen(LocalDate day) {
        return wishes.enabled() && wishes.days().contains(day.getDayOfWeek()) && !decided.contains(day);
    }
}
