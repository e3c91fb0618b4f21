package io.keepwarm.reminder.plan;

import io.keepwarm.events.followup.Reason;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A follow-up that should be open. Dates are of its member's zone.
///
/// @param anchorAt what its day counts from
/// @param countsFrom for KEEP_IN_TOUCH: no touch before this moves its day, for it was skipped or handed over then
/// @param warnOn the day it is named beforehand; null: on its day
/// @param overdueOn the first day it is late; null: it never is
/// @param expiresOn the last day it makes sense; null: no end
/// @param isPrivate whether a colleague may not see it
public record Wanted(
        String memberId,
        Reason reason,
        @Nullable String sourceId,
        Instant anchorAt,
        @Nullable Instant countsFrom,
        LocalDate dueOn,
        @Nullable LocalDate warnOn,
        @Nullable LocalDate overdueOn,
        @Nullable LocalDate expiresOn,
        boolean isPrivate) {

    static Wanted of(String memberId, Reason reason, @Nullable String sourceId, Instant anchorAt, LocalDate dueOn) {
        return new Wanted(memberId, reason, sourceId, anchorAt, null, dueOn, null, dueOn.plusDays(1), null, false);
    }

    Wanted neverLate() {
        return new Wanted(memberId, reason, sourceId, anchorAt, countsFrom, dueOn, warnOn, null, expiresOn, isPrivate);
    }

    Wanted lateOn(LocalDate day) {
        return new Wanted(memberId, reason, sourceId, anchorAt, countsFrom, dueOn, warnOn, day, expiresOn, isPrivate);
    }

    Wanted warnedOn(LocalDate day) {
        return new Wanted(
                memberId,
                reason,
                sourceId,
                anchorAt,
                countsFrom,
                dueOn,
                day.isBefore(dueOn) ? day : null,
                overdueOn,
                expiresOn,
                isPrivate);
    }

    Wanted until(LocalDate lastDay) {
        return new Wanted(
                memberId, reason, sourceId, anchorAt, countsFrom, dueOn, warnOn, overdueOn, lastDay, isPrivate);
    }

    Wanted countingFrom(@Nullable Instant floor) {
        return new Wanted(memberId, reason, sourceId, anchorAt, floor, dueOn, warnOn, overdueOn, expiresOn, isPrivate);
    }

    Wanted keptPrivate(boolean hidden) {
        return new Wanted(
                memberId, reason, sourceId, anchorAt, countsFrom, dueOn, warnOn, overdueOn, expiresOn, hidden);
    }
}
