package io.keepwarm.interaction.maildrop;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keepwarm.interaction.arrival.CandidateView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dropped mail as JSON.
///
/// @param interactionId what it became; null: nothing, or that was deleted since
/// @param contactIds whom that names
/// @param leftOut how many more contacts it went to than a touch names, which is 50; null: none. Told to whoever drops
///     it, and not later
/// @param candidates people in it who are no contacts yet; told to whoever drops it, and not later
public record MailDropView(
        UUID id,
        DropResult result,
        Via via,
        Instant droppedAt,
        @Nullable UUID interactionId,
        List<String> contactIds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer leftOut,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CandidateView> candidates) {

    MailDropView became(DropResult answer, List<CandidateView> strangers) {
        return new MailDropView(id, answer, via, droppedAt, interactionId, contactIds, leftOut, strangers);
    }

    /// @param count of contacts that the touch does not name
    MailDropView without(int count) {
        return new MailDropView(
                id, result, via, droppedAt, interactionId, contactIds, count == 0 ? null : count, candidates);
    }
}
