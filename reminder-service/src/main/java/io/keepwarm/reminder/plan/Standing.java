package io.keepwarm.reminder.plan;

import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a follow-up stands that is there: an open one, or the one of its kind that was settled last.
///
/// @param anchorAt the instant its due date counts from
/// @param countsFrom see [Wanted]
/// @param settledBy null: it is open
/// @param answeredAt when the touch took place that it was answered as done with, if so
public record Standing(
        UUID id,
        String memberId,
        Reason reason,
        @Nullable String sourceId,
        Instant anchorAt,
        @Nullable Instant countsFrom,
        LocalDate dueOn,
        @Nullable LocalDate warnOn,
        @Nullable LocalDate overdueOn,
        @Nullable LocalDate expiresOn,
        boolean isPrivate,
        @Nullable SettledBy settledBy,
        @Nullable Instant settledAt,
        @Nullable Instant answeredAt) {

    boolean open() {
        return settledBy == null;
    }

    /// Whether the member settled it themselves, so that the same matter is not brought up again.
    boolean answered() {
        return settledBy == SettledBy.ANSWER || settledBy == SettledBy.SKIP || settledBy == SettledBy.DISMISS;
    }

    boolean isOf(Reason other, @Nullable String source) {
        return reason == other && Objects.equals(sourceId, source);
    }

    boolean isAsWanted(Wanted wanted) {
        return anchorAt.equals(wanted.anchorAt())
                && dueOn.equals(wanted.dueOn())
                && Objects.equals(countsFrom, wanted.countsFrom())
                && Objects.equals(warnOn, wanted.warnOn())
                && Objects.equals(overdueOn, wanted.overdueOn())
                && Objects.equals(expiresOn, wanted.expiresOn());
    }
}
