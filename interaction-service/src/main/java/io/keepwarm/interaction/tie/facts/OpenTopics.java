package io.keepwarm.interaction.tie.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the two meant to talk about next time, as of the newest touch that named anything.
///
/// @param topics at least one
/// @param at when that touch happened
/// @param touch that touch
public record OpenTopics(List<String> topics, Instant at, UUID touch) {

    static @Nullable OpenTopics newer(@Nullable OpenTopics known, Touch touch) {
        if (touch.openTopics().isEmpty() || known != null && !Moments.isBefore(known.at, known.touch, touch)) {
            return known;
        }
        return new OpenTopics(touch.openTopics(), touch.at(), touch.interactionId());
    }
}
