package io.keepwarm.interaction.owed;

import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.interaction.owed.OwedResource.How;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something I owed that I ended by hand.
///
/// @param interactionId what it came from; of several messages the first
/// @param reason why, as I noted it; null: I did not
public record ClosedDebt(
        OwedKind kind,
        UUID interactionId,
        How how,
        @Nullable String reason,
        Instant closedAt) {}
