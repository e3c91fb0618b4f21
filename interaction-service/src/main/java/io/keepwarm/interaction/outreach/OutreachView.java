package io.keepwarm.interaction.outreach;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Intent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request that was sent, as JSON.
///
/// @param contactId whom it went to, or who answers for them since a merge; null: no contact
/// @param interactionId the touch it was logged as
/// @param outcome what came of it; null: not known yet
public record OutreachView(
        UUID id,
        long version,
        String memberId,
        @Nullable String contactId,
        @Nullable String name,
        Channel channel,
        Intent intent,
        @Nullable String text,
        @Nullable String reason,
        Instant sentAt,
        @Nullable UUID interactionId,
        @Nullable Result outcome,
        Instant createdAt,
        Instant updatedAt) {

    /// What came of it.
    public record Result(
            Outcome outcome, LocalDate on, @Nullable String note) {}
}
