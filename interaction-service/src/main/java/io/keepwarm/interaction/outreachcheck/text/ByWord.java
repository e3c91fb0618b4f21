package io.keepwarm.interaction.outreachcheck.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Phrases by the number of the word they begin with. Nearly every question is answered with "none", so that is quick:
/// the numbers are hashed into a table at most half full.
final class ByWord<T> {
    /// Spreads numbers that follow one another (2^32 divided by the golden ratio).
    private static final int SPREAD = 0x9E3779B9;

    private final int[] numbers;
    private final List<List<T>> phrases;
    private final int shift;

    private ByWord(int places) {
        numbers = new int[places];
        Arrays.fill(numbers, Vocabulary.UNKNOWN);
        phrases = new ArrayList<>(Collections.nCopies(places, List.of()));
        shift = Integer.SIZE - Integer.numberOfTrailingZeros(places);
    }

    static <T> ByWord<T> of(Map<Integer, List<T>> phrases) {
        var byWord = new ByWord<T>(Math.max(2, Integer.highestOneBit(Math.max(1, phrases.size())) * 4));
        phrases.forEach((number, those) -> {
            int place = byWord.place(number);
            byWord.numbers[place] = number;
            byWord.phrases.set(place, those);
        });
        return byWord;
    }

    /// The phrases that begin with that word.
    List<T> get(int number) {
        if (number == Vocabulary.UNKNOWN) {
            return List.of();
        }
        int place = place(number);
        return numbers[place] == number ? phrases.get(place) : List.of();
    }

    /// Where the number is, or the free place where it belongs.
    private int place(int number) {
        int place = (number * SPREAD) >>> shift;
        while (numbers[place] != number && numbers[place] != Vocabulary.UNKNOWN) {
            place = place + 1 & numbers.length - 1;
        }
        return place;
    }
}
