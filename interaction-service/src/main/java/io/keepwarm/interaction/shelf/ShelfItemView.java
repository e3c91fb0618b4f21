package io.keepwarm.interaction.shelf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A thing worth sharing as JSON.
///
/// @param expired whether its last day has passed
public record ShelfItemView(
        UUID id,
        long version,
        String memberId,
        String title,
        @Nullable String url,
        @Nullable String note,
        List<String> topics,
        @Nullable LocalDate expiresOn,
        boolean expired,
        Instant createdAt,
        Instant updatedAt) {}
