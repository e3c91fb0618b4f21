package io.keepwarm.contact.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An opportunity as JSON.
///
/// @param expiresOn last day on which it can be taken; null: it does not expire
public record OpportunityView(
        UUID id,
        long version,
        OpportunityKind kind,
        String title,
        List<String> topics,
        @Nullable String place,
        @Nullable String url,
        @Nullable LocalDate expiresOn,
        String createdBy,
        Instant createdAt,
        Instant updatedAt) {}
