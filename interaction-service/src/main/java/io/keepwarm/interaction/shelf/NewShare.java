package io.keepwarm.interaction.shelf;

import io.keepwarm.events.Channel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That a thing was shared with somebody.
///
/// @param occurredAt now, if left out
/// @param summary what was said; the thing's title and address, if left out
public record NewShare(
        @NotNull(message = "name the contact") UUID contactId,

        @NotNull(message = "say by which channel, such as EMAIL or LETTER")
        Channel channel,

        @Schema(description = "Now, if left out") @Nullable Instant occurredAt,

        @Nullable @Size(max = 4000, message = "must have at most 4000 characters")
        String summary) {}
