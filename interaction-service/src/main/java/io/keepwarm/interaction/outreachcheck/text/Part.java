package io.keepwarm.interaction.outreachcheck.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One step of a [Phrase]. Where a phrase has got to is a set of bits: bit k says that it may have read k words since
/// the word it began with. A step takes the whole set on, so that however many ways there are through a phrase, its
/// cost is that of its length.
sealed interface Part {
    /// How many words a phrase may span; one bit is left over.
    int LONGEST = 62;

    /// A word, by its number in the vocabulary.
    record Exact(int word) implements Part {}

    /// A word that begins so.
    record Beginning(String start) implements Part {}

    /// A word that ends so.
    record Ending(String end) implements Part {}

    /// Nothing is read, and no phrase of that list begins here.
    record Not(PhraseList list) implements Part {}

    /// Up to that many words, whichever.
    record Gap(int atMost) implements Part {}

    /// Exactly one word, whichever.
    record AnyWord() implements Part {}

    /// A capitalised word that no sentence begins with.
    record Name() implements Part {}

    /// Nothing is read, and the sentence is a question.
    record Question() implements Part {}

    /// Nothing is read, and a part of the sentence begins here: its first, or one behind a comma or the like.
    record ClauseStart() implements Part {}

    /// The beginning of the sentence.
    record Start() implements Part {}

    /// The end of the sentence.
    record End() implements Part {}

    /// One of these. Those that begin with a word are found by it, for there may be hundreds.
    ///
    /// @param ways all of them
    /// @param byFirstWord those that begin with a word
    /// @param others the rest
    record Choice(List<List<Part>> ways, ByWord<Part[]> byFirstWord, List<Part[]> others) implements Part {

        static Choice of(List<List<Part>> ways) {
            Map<Integer, List<Part[]>> byFirstWord = new HashMap<>();
            List<Part[]> others = new ArrayList<>();
            for (var way : ways) {
                var those = !way.isEmpty() && way.getFirst() instanceof Exact(int word)
                        ? byFirstWord.computeIfAbsent(word, fresh -> new ArrayList<>())
                        : others;
                those.add(way.toArray(Part[]::new));
            }
            return new Choice(List.copyOf(ways), ByWord.of(byFirstWord), others);
        }

        private long through(Reading reading, int start, long reached) {
            long all = 0;
            for (int i = 0; i < others.size(); i++) {
                all |= Part.through(others.get(i), reading, start, reached);
            }
            for (long rest = reached; rest != 0; rest &= rest - 1) {
                int at = start + Long.numberOfTrailingZeros(rest);
                if (reading.hasWord(at)) {
                    var those = byFirstWord.get(reading.word(at));
                    for (int i = 0; i < those.size(); i++) {
                        all |= Part.through(those.get(i), reading, start, Long.lowestOneBit(rest));
                    }
                }
            }
            return all;
        }
    }

    /// A phrase of another list.
    record Listed(PhraseList list) implements Part {}

    /// The set after this step, from `reached` on, of a phrase that begins with word `start`.
    default long after(Reading reading, int start, long reached) {
        return switch (this) {
            case Gap(int atMost) -> reading.within(start, spread(reached, atMost));
            case Choice choice -> choice.through(reading, start, reached);
            default -> {
                long next = 0;
                for (long rest = reached; rest != 0; rest &= rest - 1) {
                    int read = Long.numberOfTrailingZeros(rest);
                    next |= wordsFrom(reading, start + read) << read;
                }
                yield reading.within(start, next);
            }
        };
    }

    /// What this step may read from word `at` on, as a set of lengths.
    private long wordsFrom(Reading reading, int at) {
        return switch (this) {
            case Exact(int word) -> reading.hasWord(at) && reading.word(at) == word ? 2 : 0;
            case Beginning(String start) ->
                reading.hasWord(at) && reading.form(at).startsWith(start) ? 2 : 0;
            case Ending(String end) -> reading.hasWord(at) && reading.form(at).endsWith(end) ? 2 : 0;
            case Not(var list) -> reading.lengths(list, at) == 0 ? 1 : 0;
            case AnyWord() -> reading.hasWord(at) ? 2 : 0;
            case Name() -> reading.hasWord(at) && reading.isName(at) ? 2 : 0;
            case Question() -> reading.isQuestion() ? 1 : 0;
            case ClauseStart() -> reading.isClauseStart(at) ? 1 : 0;
            case Start() -> reading.isStart(at) ? 1 : 0;
            case End() -> reading.isEnd(at) ? 1 : 0;
            case Listed(var list) -> reading.lengths(list, at);
            case Gap gap -> throw new IllegalStateException("" + gap);
            case Choice choice -> throw new IllegalStateException("" + choice);
        };
    }

    /// The set after all of `parts`.
    static long through(Part[] parts, Reading reading, int start, long reached) {
        long now = reached;
        for (Part part : parts) {
            if (now == 0) {
                return 0;
            }
            now = part.after(reading, start, now);
        }
        return now;
    }

    private static long spread(long reached, int by) {
        long all = reached;
        for (int i = 0; i < by; i++) {
            all |= all << 1;
        }
        return all;
    }
}
