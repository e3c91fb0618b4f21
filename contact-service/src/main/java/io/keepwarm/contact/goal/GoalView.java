package io.keepwarm.contact.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A goal as JSON.
///
/// @param memberId who set it
/// @param until the day by which it is to be reached
public record GoalView(
        UUID id,
        long version,
        String memberId,
        String title,
        @Nullable String problem,
        @Nullable LocalDate until,
        GoalScope scope,
        GoalProgress state,
        Instant createdAt,
        Instant updatedAt) {}
