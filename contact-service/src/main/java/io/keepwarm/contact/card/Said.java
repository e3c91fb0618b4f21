package io.keepwarm.contact.card;

import org.jspecify.annotations.Nullable;

/// Text as it was meant: without the space around it, and nothing when there is nothing else to be seen.
public final class Said {
    /// Letters and signs that look like nothing: fillers of Hangul, the blank of Braille.
    private static final String BLANK_SIGNS = "\u115F\u1160\u2800\u3164\uFFA0";

    private Said() {}

    /// The text without the space around it; null for one of which nothing is seen.
    public static @Nullable String text(@Nullable String text) {
        return text == null || !isSeen(text) ? null : text.strip();
    }

    /// Whether anything of the text is to be seen: a letter, digit or sign beside space, marks that join or
    /// part letters (such as the zero-width space) and control characters.
    static boolean isSeen(String text) {
        return text.codePoints().anyMatch(Said::isSeen);
    }

    private static boolean isSeen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.UNASSIGNED -> false;
            default -> BLANK_SIGNS.indexOf(letter) < 0;
        };
    }
}
