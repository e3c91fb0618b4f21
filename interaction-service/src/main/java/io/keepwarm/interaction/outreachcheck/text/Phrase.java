package io.keepwarm.interaction.outreachcheck.text;

import java.util.List;

/// A phrase of a list, and what a sentence must have for the phrase to be looked for in it: most have none of a
/// phrase's
/// rarer words, and are passed over by that.
final class Phrase {
    /// A part that many words will do for tells too little of a sentence.
    private static final int MOST_WORDS = 12;

    private final Part[] parts;
    private final long[] needs;

    private Phrase(Part[] parts, long[] needs) {
        this.parts = parts;
        this.needs = needs;
    }

    /// @param parts whose lists are closed
    static Phrase of(List<Part> parts) {
        long[] needs = parts.stream()
                .mapToLong(Phrase::words)
                .filter(words -> words != 0 && Long.bitCount(words) <= MOST_WORDS)
                .toArray();
        return new Phrase(parts.toArray(Part[]::new), needs);
    }

    /// The lengths it has from word `at` on, as a set.
    long lengths(Reading reading, int at) {
        long there = reading.wordsOfSentence();
        for (long need : needs) {
            if ((need & there) == 0) {
                return 0;
            }
        }
        return Part.through(parts, reading, at, 1);
    }

    /// A set of words, each as one of 64 bits, so that sets which share no bit share no word.
    static long bit(int word) {
        return 1L << word % Long.SIZE;
    }

    /// The words one of which this part must read; 0 when it may do without.
    private static long words(Part part) {
        return switch (part) {
            case Part.Exact(int word) -> bit(word);
            case Part.Choice choice -> all(choice.ways());
            case Part.Listed(var list) -> {
                var first = list.close();
                yield first == null ? 0 : first.stream().mapToLong(Phrase::bit).reduce(0, (all, one) -> all | one);
            }
            default -> 0;
        };
    }

    private static long all(List<List<Part>> ways) {
        long all = 0;
        for (var way : ways) {
            long words = way.stream()
                    .mapToLong(Phrase::words)
                    .filter(set -> set != 0)
                    .findFirst()
                    .orElse(0);
            if (words == 0 || Long.bitCount(all | words) > MOST_WORDS) {
                return 0;
            }
            all |= words;
        }
        return all;
    }
}
