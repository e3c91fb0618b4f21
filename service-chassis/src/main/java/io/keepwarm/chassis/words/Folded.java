package io.keepwarm.chassis.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Text as it is compared: without case, accents and other marks, so that `Núñez`, `NUNEZ` and `nunez` are one.
public final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
    /// Letters that no decomposition takes apart, as people without them on the keyboard write them.
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ł', "l"),
            Map.entry('ħ', "h"),
            Map.entry('ı', "i"));
    private static final int LONGEST_WORD = 60;
    /// How many digits of a phone number tell it from others.
    public static final int SIGNIFICANT_DIGITS = 8;

    private Folded() {}

    /// The text without case and marks.
    public static String text(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        if (plain.chars().allMatch(letter -> letter < 128)) {
            return plain;
        }
        var folded = new StringBuilder(plain.length());
        for (char letter : plain.toCharArray()) {
            folded.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
        }
        return folded.toString();
    }

    /// The words of a text, folded: runs of letters and digits, at most 60 characters of each. Scripts that put no
    /// space between words also give every ending of a run, so that each word in it can be found by its beginning.
    public static Stream<String> words(String text) {
        return separate(text).flatMap(Folded::endings);
    }

    /// The words as they stand, without the endings.
    public static Stream<String> separate(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text(text))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
    }

    private static Stream<String> endings(String word) {
        if (!isUnspaced(word)) {
            return Stream.of(word);
        }
        List<String> endings = new ArrayList<>();
        for (int start = 0; start < word.length(); start = word.offsetByCodePoints(start, 1)) {
            endings.add(word.substring(start));
        }
        return endings.stream();
    }

    /// Whether the word has letters of a script that puts no space between words.
    public static boolean isUnspaced(String word) {
        return word.codePoints().anyMatch(Folded::isUnspaced);
    }

    private static boolean isUnspaced(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
            default -> false;
        };
    }

    /// What tells one phone number from another however it is written: its last eight digits, which leave out country
    /// and trunk prefixes. Empty without a digit.
    public static String phone(String number) {
        String digits = digits(number);
        return digits.substring(Math.max(0, digits.length() - SIGNIFICANT_DIGITS));
    }

    /// The digits of a text in order.
    public static String digits(String text) {
        return NO_DIGIT.matcher(text).replaceAll("");
    }

    /// An address of the web without what does not tell one page from another: scheme, `www.`, query, last slash.
    public static String url(String address) {
        return text(address)
                .strip()
                .replaceFirst("^[a-z]+://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/+$", "");
    }
}
