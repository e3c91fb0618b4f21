package io.keepwarm.contact.search;

import io.keepwarm.chassis.words.Folded;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Words that follow one another. A text is kept as its runs of one to three words, so that a phrase is looked up
/// as a whole and not as words that may stand anywhere; a longer phrase is met when all its runs of three are.
final class Phrases {
    private static final int LONGEST_RUN = 3;
    private static final String SPACE = " ";

    private Phrases() {}

    /// What the text is kept as.
    static Stream<String> kept(String text) {
        var words = Folded.separate(text).toList();
        return Stream.concat(
                Folded.words(text),
                IntStream.rangeClosed(2, LONGEST_RUN).boxed().flatMap(length -> runs(words, length)));
    }

    /// What must all be kept of a text for it to say these words, one after the other. In scripts that put no space
    /// between words each is looked for by itself.
    static List<String> asked(List<String> words) {
        return words.stream().anyMatch(Folded::isUnspaced)
                ? words
                : runs(words, Math.min(LONGEST_RUN, words.size())).distinct().toList();
    }

    private static Stream<String> runs(List<String> words, int length) {
        return length == 0
                ? Stream.empty()
                : IntStream.rangeClosed(0, words.size() - length)
                        .mapToObj(start -> String.join(SPACE, words.subList(start, start + length)));
    }
}
