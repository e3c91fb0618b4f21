package io.keepwarm.interaction.outreachcheck.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words a language's phrases are made of, each with a number, so that a text's words are looked up once and
/// compared as numbers from then on.
final class Vocabulary {
    /// The number of every word that is in no phrase.
    static final int UNKNOWN = -1;

    private final Map<String, Integer> numbers = new HashMap<>();

    /// The number of a word of a phrase.
    int add(String form) {
        return numbers.computeIfAbsent(form, fresh -> numbers.size());
    }

    /// A set that has none of its words.
    WordSet none() {
        return new WordSet(numbers.size());
    }

    /// The numbers of a text's words.
    int[] numbersOf(List<Word> words) {
        int[] found = new int[words.size()];
        for (int at = 0; at < found.length; at++) {
            found[at] = numbers.getOrDefault(words.get(at).form(), UNKNOWN);
        }
        return found;
    }
}
