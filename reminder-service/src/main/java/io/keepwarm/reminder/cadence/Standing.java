package io.keepwarm.reminder.cadence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How the keeper's newest follow-up of one reason about a contact stands.
///
/// @param open whether it is still to be done
/// @param anchorAt the instant its due date counts from
/// @param skippedAt when the one before was skipped, if so
/// @param settledAt when it was settled, if so
/// @param answeredAt when the touch took place that it was answered as done with, if so
public record Standing(
        boolean open,
        Instant anchorAt,
        @Nullable Instant skippedAt,
        LocalDate dueOn,
        @Nullable Instant settledAt,
        @Nullable Instant answeredAt) {}
