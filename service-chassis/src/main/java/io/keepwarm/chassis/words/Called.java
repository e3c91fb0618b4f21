package io.keepwarm.chassis.words;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody is called in texts that others wrote: their full name and their e-mail addresses. A given name
/// alone is too many people's, and a word besides, so it is not looked for; nor is an organisation whose name a
/// contact goes by.
///
/// @param words how each is written
public record Called(List<Pattern> words) {
    static final String GONE = "[erased]";
    /// Shorter than anything that is looked for.
    static final String GONE_IN_SHORT = "…";

    private static final String SPACES = "[\\s\\p{Z}]+";
    private static final Pattern SPACE = Pattern.compile(SPACES);
    /// What goes on a word. Scripts that put no space between words begin a new one at any letter.
    private static final String LETTER =
            "[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]]";

    /// Somebody of that full name and these addresses.
    ///
    /// @param given what they are called by; null: not known apart from the full name
    /// @param organisation where they work
    public static Called of(
            @Nullable String full, @Nullable String given, @Nullable String organisation, Collection<String> emails) {
        var name = nameOf(full, given, organisation);
        var addresses = emails.stream().map(String::strip).filter(address -> address.contains("@"));
        return new Called(Stream.concat(addresses.map(Called::address), name.map(Called::name).stream())
                .toList());
    }

    /// The full name that is looked for, if one is.
    public static Optional<String> nameOf(
            @Nullable String full, @Nullable String given, @Nullable String organisation) {
        return full == null ? Optional.empty() : personal(spaced(full), given, organisation);
    }

    /// The name, if it can be nobody's and nothing else's: one of several words, or one that East Asia writes as one of
    /// a family and a given name. A contact without a name of its own is shown by its organisation or address.
    private static Optional<String> personal(String full, @Nullable String given, @Nullable String organisation) {
        boolean isLent = full.contains("@") || organisation != null && full.equalsIgnoreCase(spaced(organisation));
        boolean isOfSeveral = SPACE.splitAsStream(full)
                        .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                        .count()
                > 1;
        return isLent || !isOfSeveral && !isFamilyAndGiven(full, given) ? Optional.empty() : Optional.of(full);
    }

    private static String spaced(String name) {
        return SPACE.matcher(name).replaceAll(" ").strip();
    }

    private static boolean isFamilyAndGiven(String full, @Nullable String given) {
        String called = given == null ? "" : given.strip();
        return !called.isEmpty()
                && full.length() > called.length()
                && full.endsWith(called)
                && full.codePoints().allMatch(letter -> Folded.isUnspaced(Character.toString(letter)));
    }

    /// As whole words, in capitals or not, whatever space is between them.
    private static Pattern name(String name) {
        String words = SPACE.splitAsStream(name).map(Pattern::quote).collect(Collectors.joining(SPACES));
        String before = isUnspaced(name.codePointAt(0)) ? "" : "(?<!" + LETTER + "|_)";
        String after = isUnspaced(name.codePointBefore(name.length())) ? "" : "(?!" + LETTER + "|_)";
        return caseless(before + words + after);
    }

    /// Not as the end or the beginning of a longer one.
    private static Pattern address(String address) {
        return caseless("(?<!" + LETTER + "[._%+-]{0,2})" + Pattern.quote(address) + "(?![.-]?" + LETTER + ")");
    }

    private static boolean isUnspaced(int letter) {
        return Folded.isUnspaced(Character.toString(letter));
    }

    private static Pattern caseless(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// The text without them; what stands in their place says that somebody was erased. A text of at most `limit`
    /// characters grows no longer than that.
    public String leftOut(String text, int limit) {
        String left = leftOut(text, GONE);
        return left.length() > limit ? leftOut(text, GONE_IN_SHORT) : left;
    }

    private String leftOut(String text, String mark) {
        String left = text;
        for (Pattern word : words) {
            left = word.matcher(left).replaceAll(Matcher.quoteReplacement(mark));
        }
        return left;
    }

    /// As [#leftOut(String, int)], of a text that may not be there.
    @Nullable
    public String leftOutIfSaid(@Nullable String text, int limit) {
        return text == null ? null : leftOut(text, limit);
    }

    /// Each of the texts without them.
    public String[] leftOut(String[] texts, int limit) {
        return Stream.of(texts).map(text -> leftOut(text, limit)).toArray(String[]::new);
    }
}
