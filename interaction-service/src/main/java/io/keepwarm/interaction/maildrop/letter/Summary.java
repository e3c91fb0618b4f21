package io.keepwarm.interaction.maildrop.letter;

import io.keepwarm.interaction.arrival.people.PlainText;
import java.util.regex.Pattern;

/// What is kept of a mail: its subject and the first of its writer's own words.
public final class Summary {
    /// In characters.
    public static final int LONGEST = 500;

    private static final int LONGEST_SUBJECT = 150;
    private static final Pattern PREFIXES = Pattern.compile(
            "(?iu)^(?:\\s*(?:re|aw|antw|sv|rif|res|fwd?|wg|tr|rv|enc|i|doorst)(?:\\[\\d+])?\\s?:\\s*)+");

    private Summary() {}

    /// The subject without `Re:` and the like, and below it the words; either may be missing.
    public static String of(Letter letter) {
        String subject = subject(letter);
        String words = OwnWords.of(letter.text());
        return PlainText.shortened((subject + "\n" + words).strip(), LONGEST);
    }

    private static String subject(Letter letter) {
        return PlainText.line(PREFIXES.matcher(letter.subject()).replaceFirst(""), LONGEST_SUBJECT);
    }
}
