package io.keepwarm.interaction.arrival.people;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Text from outside made fit to be kept: without control characters, and without halves of characters, which neither
/// PostgreSQL nor UTF-8 takes.
public final class PlainText {
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}\\u200b\\u200e\\u200f\\u202a-\\u202e\\ufeff&&[^\n\t]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    private PlainText() {}

    /// The text, line ends as `\n`.
    public static String of(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        String whole = new String(lines.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return CONTROL.matcher(whole).replaceAll("");
    }

    /// The text in one line of at most `longest` characters.
    public static String line(String text, int longest) {
        return shortened(SPACE.matcher(of(text)).replaceAll(" ").strip(), longest);
    }

    /// At most `longest` characters of it; where it was longer, it ends behind a word, with an ellipsis.
    public static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        int space = text.lastIndexOf(' ', end);
        int cut = space > end - 30 ? space : end;
        // Not between the halves of a character.
        int whole = Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
        return text.substring(0, whole).stripTrailing() + "…";
    }
}
