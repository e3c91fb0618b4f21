package io.keepwarm.digest.schedule;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.digest.preference.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// When a member is to be told, from their wishes, their zone and the days that are decided. Every answer is computed
/// from a local date and a local time, never from the time before, so that no clock change moves it for good.
///
/// @param wishes how the member wants to be told
/// @param zone the member's zone
/// @param decided the local dates for which it is decided already, from [#firstDayAt] on
public record Plan(Wishes wishes, ZoneId zone, Set<LocalDate> decided) {
    /// How long after its hour the digest of a day that is over still goes out.
    static final Duration LATEST = Duration.ofHours(4);

    private static final int DAYS_AHEAD = 15;

    /// The first local date that may still be told at `now`.
    static LocalDate firstDayAt(Instant now, ZoneId zone) {
        return LocalDays.dayOf(now.minus(LATEST), zone);
    }

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

    /// The local date whose digest the member is to get now; empty when it is not time. It is one of their
    /// days, nothing is decided for it yet, and its hour has come: today's, however long ago, or else that of
    /// the day before, less than [#LATEST] ago. So an hour shortly before midnight is not lost to a look
    /// shortly after it, and that digest carries the date its hour belonged to: the new day keeps its own.
    /// Whatever is older is over: after a long silence there is one digest, not many.
    public Optional<LocalDate> dueAt(Instant now) {
        var today = LocalDays.dayOf(now, zone);
        return Stream.of(today, firstDayAt(now, zone))
                .distinct()
                .filter(this::isOpen)
                .filter(day -> isItsHour(day, today, now))
                .findFirst();
    }

    private boolean isItsHour(LocalDate day, LocalDate today, Instant now) {
        var hour = LocalDays.at(day, wishes.at(), zone);
        return !hour.isAfter(now) && (day.equals(today) || hour.isAfter(now.minus(LATEST)));
    }

    private boolean isOpen(LocalDate day) {
        boolean wanted = wishes.days().contains(day.getDayOfWeek()) || day.getDayOfWeek() == wishes.weeklyReviewOn();
        return wishes.enabled() && wanted && !decided.contains(day);
    }
}
