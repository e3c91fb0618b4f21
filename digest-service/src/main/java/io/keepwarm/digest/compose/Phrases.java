package io.keepwarm.digest.compose;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes words that others wrote fit for a line of a mail.
final class Phrases {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    /// The longest name within a sentence, in characters as people count them.
    static final int LONGEST_NAME = 60;

    /// One character, as people count them, may be made of any number of marks: so many are enough.
    private static final int MARKS = 4;

    private static final Pattern SPACE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");
    private static final Pattern ENDED = Pattern.compile("[.!?…。！？؟।]$");
    private static final Pattern TURNS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

    private Phrases() {}

    /// One line without control characters, which could break a header, and without marks that turn the direction of
    /// what follows, at most `longest` characters as people count them.
    static String line(String text, int longest) {
        String plain = TURNS.matcher(SPACE.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
        return bounded(shortened(plain, longest), longest * MARKS);
    }

    /// A sentence: with a stop at its end, unless people's own words brought one.
    static String sentence(String text) {
        return ENDED.matcher(text).find() ? text : text + ".";
    }

    /// `sentence` without the stop of ours behind `words`, people's own, that end by themselves.
    static String endedBy(String words, String sentence) {
        return ENDED.matcher(words).find() ? sentence.replace(words + ".", words) : sentence;
    }

    private static String bounded(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }

    /// A name as it stands inside a sentence.
    static String name(String name) {
        return within(line(name, LONGEST_NAME));
    }

    private static String shortened(String text, int longest) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = 0;
        int last = 0;
        for (int count = 0; count < longest; count++) {
            int next = characters.next();
            if (next == BreakIterator.DONE) {
                return text;
            }
            last = end;
            end = next;
        }
        return end >= text.length() ? text : text.substring(0, last).stripTrailing() + "…";
    }

    /// A name inside a sentence: one written from right to left is kept from turning the words around it.
    static String within(String name) {
        boolean turns = name.codePoints()
                .mapToObj(Character::getDirectionality)
                .anyMatch(way -> way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
        return turns ? FIRST_STRONG_ISOLATE + name + POP_ISOLATE : name;
    }
}
