package io.keepwarm.interaction.outreachcheck.text;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A phrase of a list, and what a sentence must have for the phrase to be looked for in it: most have none of a
/// phrase's rarer words, and are passed over by that.
final class Phrase {
    /// A part that many words will do for tells too little of a sentence.
    private static final int MOST_WORDS = 32;

    private final Part[] parts;
    private final Need[] needs;

    /// Words one of which a sentence must have.
    ///
    /// @param mask each as one of 64 bits: a set that has none of them has none of the words
    /// @param words their numbers
    private record Need(long mask, int[] words) {
        static Need of(Set<Integer> words) {
            long mask = words.stream().mapToLong(WordSet::bit).reduce(0, (all, one) -> all | one);
            return new Need(mask, words.stream().mapToInt(word -> word).toArray());
        }
    }

    private Phrase(Part[] parts, Need[] needs) {
        this.parts = parts;
        this.needs = needs;
    }

    /// @param parts whose lists are closed
    static Phrase of(List<Part> parts) {
        Need[] needs = parts.stream()
                .flatMap(part -> words(part).stream())
                .sorted(Comparator.comparing(Set::size))
                .map(Need::of)
                .toArray(Need[]::new);
        return new Phrase(parts.toArray(Part[]::new), needs);
    }

    /// The lengths it has from word `at` on, as a set.
    long lengths(Reading reading, int at) {
        WordSet there = reading.wordsOfSentence();
        for (Need need : needs) {
            if ((need.mask & there.mask()) == 0) {
                return 0;
            }
        }
        for (Need need : needs) {
            if (!there.hasOneOf(need.words)) {
                return 0;
            }
        }
        return Part.through(parts, reading, at, 1);
    }

    /// The words one of which this part must read; empty when it may do without, or with many.
    private static Optional<Set<Integer>> words(Part part) {
        return switch (part) {
            case Part.Exact(int word) -> Optional.of(Set.of(word));
            case Part.Choice choice -> few(choice.ways().stream().map(Phrase::wordsOf));
            case Part.Listed(var list) -> few(Stream.of(Optional.ofNullable(list.close())));
            default -> Optional.empty();
        };
    }

    private static Optional<Set<Integer>> wordsOf(List<Part> way) {
        return way.stream().flatMap(part -> words(part).stream()).min(Comparator.comparing(Set::size));
    }

    private static Optional<Set<Integer>> few(Stream<Optional<Set<Integer>>> ways) {
        Set<Integer> all = new HashSet<>();
        for (var way : ways.toList()) {
            if (way.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(way.get());
        }
        return all.isEmpty() || all.size() > MOST_WORDS ? Optional.empty() : Optional.of(all);
    }
}
