package io.keepwarm.interaction.shelf;

import io.keepwarm.events.Channel;
import io.keepwarm.events.shelf.ShelfState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing and one contact.
///
/// @param version counts the changes of the pair
/// @param why what of the contact's it matches, in words to be shown; empty: the two do not match
/// @param score how many words they have in common
/// @param withdrawn whether the two do not match any more
/// @param sharedAt when it was shared; null: not yet
record ShelfMatch(
        UUID itemId,
        String contactId,
        long version,
        List<String> why,
        int score,
        boolean withdrawn,
        @Nullable Instant sharedAt,
        @Nullable Channel channel,
        @Nullable UUID interactionId) {

    /// A pair nobody has told of.
    static ShelfMatch between(UUID itemId, String contactId) {
        return new ShelfMatch(itemId, contactId, 0, List.of(), 0, true, null, null, null);
    }

    /// The next version: they match.
    ShelfMatch matching(List<String> reasons, int words) {
        return new ShelfMatch(itemId, contactId, version + 1, reasons, words, false, sharedAt, channel, interactionId);
    }

    /// The next version: they do not match any more. What it matched may be somebody else's who was merged into the
    /// contact for a while, and is not kept.
    ShelfMatch notMatching() {
        return new ShelfMatch(itemId, contactId, version + 1, List.of(), 0, true, sharedAt, channel, interactionId);
    }

    /// The next version: it was shared.
    ShelfMatch shared(Instant at, Channel by, UUID touch) {
        return new ShelfMatch(itemId, contactId, version + 1, why, score, false, at, by, touch);
    }

    boolean isShared() {
        return sharedAt != null;
    }

    /// What the other services are told.
    ShelfState state(String team, ShelfItem item, Instant now) {
        return new ShelfState(
                team,
                version,
                now,
                itemId.toString(),
                contactId,
                item.memberId(),
                item.title(),
                item.url(),
                why,
                sharedAt);
    }

    /// The key of its events.
    String key() {
        return itemId + ":" + contactId;
    }
}
