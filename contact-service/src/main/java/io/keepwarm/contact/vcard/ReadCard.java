package io.keepwarm.contact.vcard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.keepwarm.contact.card.Card;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was read of a person.
///
/// @param card not completed
/// @param uid the card's own id; null: none
/// @param extra the properties without a place on the card, as the text of a vCard 4.0; null: none
/// @param remarks sentences for the member about what could not be read; no part of what tells rows apart
public record ReadCard(
        Card card,
        @Nullable String uid,
        @Nullable String extra,
        @JsonIgnore List<String> remarks) {
    private static final int LONGEST_QUOTED = 60;

    public ReadCard(Card card, @Nullable String uid, @Nullable String extra) {
        this(card, uid, extra, List.of());
    }

    /// Says that an e-mail address is none, and where its text is.
    public static String noAddress(String text, String where) {
        return "The e-mail address \"" + shortened(text) + "\" is none; it was kept as text " + where + ".";
    }

    /// Says that a birthday cannot be read, and where its text is.
    public static String noBirthday(String text, String where) {
        return "The birthday \"" + shortened(text) + "\" is no day that can be told for sure; it was kept as text "
                + where + ".";
    }

    private static String shortened(String text) {
        String line = text.replace("\0", "").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_QUOTED
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTED)) + "…";
    }
}
