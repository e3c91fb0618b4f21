package io.keepwarm.interaction.interaction;

import io.keepwarm.chassis.words.Folded;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody is called in texts that others wrote: their full name and their e-mail addresses. A given name
/// alone is too many people's, and a word besides, so it is not looked for.
///
/// @param words how each is written
public record Called(List<Pattern> words) {
    static final String GONE = "[erased]";

    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}_])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{M}\\p{N}_])";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// Somebody of that full name and these addresses.
    public static Called of(@Nullable String fullName, Collection<String> emails) {
        return new Called(Stream.concat(emails.stream(), Stream.ofNullable(fullName))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(Called::written)
                .toList());
    }

    /// As whole words, in capitals or not, whatever space is between them. A single word is to be written as it
    /// is, for a Will is no will; in scripts that put no space between words it may stand anywhere.
    private static Pattern written(String name) {
        String words = SPACE.splitAsStream(name).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        boolean isOneWord = !name.contains("@") && !SPACE.matcher(name).find();
        int flags = isOneWord ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return Pattern.compile(Folded.isUnspaced(name) ? words : NO_LETTER_BEFORE + words + NO_LETTER_AFTER, flags);
    }

    /// The text without them; what stands in their place says that somebody was erased.
    public String leftOut(String text) {
        String left = text;
        for (Pattern word : words) {
            left = word.matcher(left).replaceAll(Matcher.quoteReplacement(GONE));
        }
        return left;
    }

    /// As [#leftOut(String)], of a text that may not be there.
    @Nullable
    String leftOutIfSaid(@Nullable String text) {
        return text == null ? null : leftOut(text);
    }

    /// Each of the texts without them.
    String[] leftOut(String[] texts) {
        return Stream.of(texts).map(this::leftOut).toArray(String[]::new);
    }
}
