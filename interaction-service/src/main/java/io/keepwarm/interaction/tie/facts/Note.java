package io.keepwarm.interaction.tie.facts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The note of the newest real touch that had one: a like or a comment is nothing to take up.
///
/// @param text the note
/// @param at when that touch happened
/// @param touch that touch
/// @param shared whether the team may know of it
public record Note(String text, Instant at, UUID touch, boolean shared) {

    static @Nullable Note newer(@Nullable Note known, Touch touch) {
        if (touch.note() == null
                || !touch.isReal()
                || known != null && !Moments.isBefore(known.at, known.touch, touch)) {
            return known;
        }
        return new Note(touch.note(), touch.at(), touch.interactionId(), touch.shared());
    }
}
