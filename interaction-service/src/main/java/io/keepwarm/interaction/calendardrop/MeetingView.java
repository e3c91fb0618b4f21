package io.keepwarm.interaction.calendardrop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a meeting, or of one occurrence of a repeated one, as JSON.
///
/// @param uid as the calendar names it
/// @param start when it began; null: that could not be told
/// @param interactionId the touch it is; null: it is none
/// @param contactIds whom that names
/// @param detail what is wrong with it; null: nothing
public record MeetingView(
        String uid,
        @Nullable Instant start,
        MeetingResult result,
        @Nullable UUID interactionId,
        List<String> contactIds,
        @Nullable String detail) {

    static MeetingView of(String uid, @Nullable Instant start, MeetingResult result) {
        return new MeetingView(uid, start, result, null, List.of(), null);
    }
}
