package io.keepwarm.interaction.promise;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keepwarm.events.Channel;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A promise as JSON.
///
/// @param contactId the contact, or the one that answers for it since a merge
/// @param late whether it was kept after its day, or is still open after it
/// @param withdrawn whether its interaction was deleted or tells of it no more; then it counts as never made
public record PromiseView(
        UUID id,
        long version,
        String memberId,
        String contactId,
        @Nullable UUID interactionId,
        PromisedBy by,
        String what,
        @Nullable Channel channel,
        LocalDate madeOn,
        @Nullable LocalDate dueOn,
        @JsonProperty("private") boolean isPrivate,
        PromiseStatus state,
        boolean late,
        @Nullable LocalDate closedOn,
        @Nullable String closingNote,
        boolean withdrawn,
        Instant createdAt,
        Instant updatedAt) {}
