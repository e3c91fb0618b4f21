package io.keepwarm.reminder.plan;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.followup.FollowUpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The course of a follow-up through time: it waits for its day, is due from then on, is late a day or more after, and
/// comes to its end when it makes no sense any more or is done with. Dates are of its member's zone.
///
/// @param lateOn when it is late by its rule; `overdueOn` is later while it is put off
/// @param overdueOn the first day it is late; null: it never is
/// @param expiresOn the last day it makes sense; null: no end
/// @param snoozedUntil the day it comes back while it is put off
public record Course(
        FollowUpStatus state,
        LocalDate dueOn,
        @Nullable LocalDate lateOn,
        @Nullable LocalDate overdueOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate snoozedUntil) {

    /// One that begins: it waits for its day.
    public static Course of(Wanted wanted) {
        return new Course(
                FollowUpStatus.SCHEDULED,
                wanted.dueOn(),
                wanted.overdueOn(),
                wanted.overdueOn(),
                wanted.expiresOn(),
                null);
    }

    /// With other days. A snooze holds, unless the day itself is later by now, as when a pause has begun; otherwise
    /// it waits anew, unless its day stays the same.
    public Course moved(Wanted wanted, boolean anotherDay) {
        var anew = of(wanted);
        boolean later = anotherDay && snoozedUntil != null && anew.dueOn.isAfter(snoozedUntil);
        if (state == FollowUpStatus.SNOOZED && !later) {
            return new Course(state, anew.dueOn, anew.lateOn, overdueOn, anew.expiresOn, snoozedUntil);
        }
        return anotherDay
                ? anew
                : new Course(state, anew.dueOn, anew.lateOn, anew.overdueOn, anew.expiresOn, snoozedUntil);
    }

    /// Its next step in time, one at a time: waiting or snoozed to due, due to overdue; and to its end. Itself
    /// when that step is still to come.
    public Course advanced(ZoneId zone, Instant now) {
        if (!isDone(next(zone), now)) {
            return this;
        }
        if (isDone(end(zone), now)) {
            return settled();
        }
        return switch (state) {
            case SCHEDULED, SNOOZED -> in(FollowUpStatus.DUE, null);
            case DUE -> in(FollowUpStatus.OVERDUE, snoozedUntil);
            case OVERDUE, SETTLED, UNKNOWN -> this;
        };
    }

    private static boolean isDone(Optional<Instant> step, Instant now) {
        return step.filter(at -> !at.isAfter(now)).isPresent();
    }

    /// Put off: it comes back on `until`, and is overdue the day after.
    public Course snoozed(LocalDate until) {
        return new Course(FollowUpStatus.SNOOZED, dueOn, lateOn, until.plusDays(1), expiresOn, until);
    }

    /// Done with.
    public Course settled() {
        return in(FollowUpStatus.SETTLED, snoozedUntil);
    }

    /// Open again, as if it had been neither done with nor put off.
    public Course reopened() {
        return new Course(FollowUpStatus.SCHEDULED, dueOn, lateOn, lateOn, expiresOn, null);
    }

    private Course in(FollowUpStatus other, @Nullable LocalDate snoozed) {
        return new Course(other, dueOn, lateOn, overdueOn, expiresOn, snoozed);
    }

    /// Whether its member has it to do, now or later.
    public boolean isOpen() {
        return state != FollowUpStatus.SETTLED;
    }

    /// When it has to be looked at next, where its member is; empty: never.
    public Optional<Instant> next(ZoneId zone) {
        LocalDate step = switch (state) {
            case SCHEDULED -> dueOn;
            case SNOOZED -> snoozedUntil == null ? dueOn : snoozedUntil;
            case DUE -> overdueOn;
            case OVERDUE, SETTLED, UNKNOWN -> null;
        };
        return Stream.concat(Stream.ofNullable(step).map(day -> LocalDays.startOf(day, zone)), end(zone).stream())
                .min(Instant::compareTo);
    }

    /// When the last day is over on which it makes sense.
    private Optional<Instant> end(ZoneId zone) {
        return isOpen()
                ? Optional.ofNullable(expiresOn).map(day -> LocalDays.startOf(day.plusDays(1), zone))
                : Optional.empty();
    }
}
