package io.keepwarm.interaction.tie.facts;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A touch that something is owed for.
///
/// @param touch the touch
/// @param at when it happened
/// @param about what it was about, shortened; null: not told
/// @param shared whether the team may know of it
public record Source(UUID touch, Instant at, @Nullable String about, boolean shared) {
    static final Comparator<Source> OLDEST_FIRST =
            Comparator.comparing(Source::at).thenComparing(Source::touch);

    private static final int LONGEST = 200;

    static Source of(Touch touch) {
        return new Source(touch.interactionId(), touch.at(), shortened(touch.note()), touch.shared());
    }

    /// With the kind of help as what it was about, if it was told.
    static Source ofHelp(Touch touch) {
        String about = touch.helpKind() == null ? touch.note() : touch.helpKind();
        return new Source(touch.interactionId(), touch.at(), shortened(about), touch.shared());
    }

    private static @Nullable String shortened(@Nullable String text) {
        if (text == null || text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
