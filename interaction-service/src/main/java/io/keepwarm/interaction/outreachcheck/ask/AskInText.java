package io.keepwarm.interaction.outreachcheck.ask;

import io.keepwarm.events.tie.Stage;
import io.keepwarm.interaction.outreachcheck.text.Match;
import org.jspecify.annotations.Nullable;

/// Something a message asks of its reader.
///
/// @param kind what
/// @param size how much of it
/// @param match where it is said
public record AskInText(AskKind kind, AskSize size, Match match) {

    /// Whether it is more than a word or a short talk: an hour every week is.
    public boolean isFavour() {
        return kind.isFavour() || kind == AskKind.TALK && size == AskSize.LARGE;
    }

    /// Whether a tie of that stage bears it; null or UNKNOWN is a stranger.
    public boolean isBearableAt(@Nullable Stage stage) {
        return kind.isBearableAt(stage, size);
    }
}
