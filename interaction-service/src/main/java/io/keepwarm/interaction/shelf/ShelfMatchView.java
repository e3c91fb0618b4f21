package io.keepwarm.interaction.shelf;

import io.keepwarm.events.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing and one contact it would interest, or was shared with, as JSON.
///
/// @param why what of theirs it matches
/// @param sharedAt when it was shared; null: not yet
/// @param interactionId the touch that sharing it logged
public record ShelfMatchView(
        UUID itemId,
        String contactId,
        List<String> why,
        @Nullable Instant sharedAt,
        @Nullable Channel channel,
        @Nullable UUID interactionId) {

    static ShelfMatchView of(ShelfMatch match) {
        return new ShelfMatchView(
                match.itemId(),
                match.contactId(),
                match.why(),
                match.sharedAt(),
                match.channel(),
                match.interactionId());
    }
}
