package io.keepwarm.contact.card;

import org.jspecify.annotations.Nullable;

/// Text as it was meant: without the space around it, and nothing when there is nothing else.
public final class Said {
    private Said() {}

    /// The text without the space around it; null for a blank one.
    public static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
