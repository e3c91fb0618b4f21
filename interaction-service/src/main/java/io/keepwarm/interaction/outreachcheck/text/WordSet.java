package io.keepwarm.interaction.outreachcheck.text;

import java.util.Arrays;

/// Some of the words of a vocabulary, by their numbers. A word that is in no phrase is in no set either.
final class WordSet {
    private final long[] bits;
    private long mask;

    /// An empty one.
    ///
    /// @param words how many the vocabulary has
    WordSet(int words) {
        bits = new long[words / Long.SIZE + 1];
    }

    /// A word as one of 64 bits, so that sets which share no bit share no word.
    static long bit(int word) {
        return 1L << word % Long.SIZE;
    }

    void add(int word) {
        if (word != Vocabulary.UNKNOWN) {
            bits[word / Long.SIZE] |= bit(word);
            mask |= bit(word);
        }
    }

    void clear() {
        Arrays.fill(bits, 0);
        mask = 0;
    }

    boolean has(int word) {
        return word != Vocabulary.UNKNOWN && (bits[word / Long.SIZE] & bit(word)) != 0;
    }

    /// Whether it has one of some words of phrases.
    boolean hasOneOf(int[] words) {
        for (int word : words) {
            if ((bits[word / Long.SIZE] & bit(word)) != 0) {
                return true;
            }
        }
        return false;
    }

    /// The bits of all its words.
    long mask() {
        return mask;
    }
}
