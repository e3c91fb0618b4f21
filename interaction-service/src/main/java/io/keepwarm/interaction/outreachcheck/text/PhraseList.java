package io.keepwarm.interaction.outreachcheck.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A named list of phrases. Those that can only begin with certain words are found by these.
final class PhraseList {
    private final String name;
    private final int number;
    private final List<List<Part>> phrases = new ArrayList<>();
    private final Map<Integer, List<List<Part>>> firsts = new HashMap<>();
    private final List<List<Part>> withoutFirst = new ArrayList<>();
    private ByWord<Phrase> byFirstWord = ByWord.of(Map.of());
    private List<Phrase> others = List.of();
    private @Nullable WordSet begins;
    private @Nullable Set<Integer> firstWords;
    private State state = State.OPEN;

    private enum State {
        OPEN,
        CLOSING,
        CLOSED
    }

    /// @param number counts the lists of a language from 0
    PhraseList(String name, int number) {
        this.name = name;
        this.number = number;
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    void add(List<Part> phrase) {
        phrases.add(phrase);
    }

    /// Whether one of its phrases may begin with that word, or, where there is none, with nothing.
    boolean mayBeginWith(int word) {
        return begins == null || begins.has(word);
    }

    /// The lengths of the phrases that begin with word `at`, as a set.
    long lengths(Reading reading, int at) {
        long all = 0;
        if (reading.hasWord(at)) {
            var those = byFirstWord.get(reading.word(at));
            for (int i = 0; i < those.size(); i++) {
                all |= those.get(i).lengths(reading, at);
            }
        }
        for (int i = 0; i < others.size(); i++) {
            all |= others.get(i).lengths(reading, at);
        }
        return all;
    }

    /// Sorts the phrases by their first words, once all lists are read.
    ///
    /// @return the words a phrase of this list can begin with; null: it may be any
    @Nullable
    Set<Integer> close() {
        switch (state) {
            case CLOSED -> {
                return firstWords;
            }
            case CLOSING -> throw new IllegalStateException("The list [" + name + "] names itself");
            case OPEN -> state = State.CLOSING;
        }
        for (var phrase : phrases) {
            Set<Integer> first = new HashSet<>();
            if (firstWords(phrase, first) && !first.isEmpty()) {
                first.forEach(word ->
                        firsts.computeIfAbsent(word, fresh -> new ArrayList<>()).add(phrase));
            } else {
                withoutFirst.add(phrase);
            }
        }
        firstWords = withoutFirst.isEmpty() ? firsts.keySet() : null;
        state = State.CLOSED;
        return firstWords;
    }

    /// Makes the phrases ready to be looked for, once all lists are closed.
    ///
    /// @param none of the words of the vocabulary
    void arrange(WordSet none) {
        Map<List<Part>, Phrase> ready = new IdentityHashMap<>();
        phrases.forEach(parts -> ready.put(parts, Phrase.of(parts)));
        Map<Integer, List<Phrase>> byWord = new HashMap<>();
        firsts.forEach(
                (word, those) -> byWord.put(word, those.stream().map(ready::get).toList()));
        byFirstWord = ByWord.of(byWord);
        others = withoutFirst.stream().map(ready::get).toList();
        if (firstWords != null) {
            firstWords.forEach(none::add);
            begins = none;
        }
    }

    /// Adds the words that `parts` can begin with.
    ///
    /// @return false when these are not all: it may begin with any word, or with none
    private static boolean firstWords(List<Part> parts, Set<Integer> words) {
        for (Part part : parts) {
            switch (part) {
                case Part.Exact(int word) -> {
                    words.add(word);
                    return true;
                }
                case Part.Listed(var list) -> {
                    var first = list.close();
                    if (first == null) {
                        return false;
                    }
                    words.addAll(first);
                    return true;
                }
                case Part.Choice choice -> {
                    boolean mayBeNothing = false;
                    for (var way : choice.ways()) {
                        if (way.isEmpty()) {
                            mayBeNothing = true;
                        } else if (!firstWords(way, words)) {
                            return false;
                        }
                    }
                    if (!mayBeNothing) {
                        return true;
                    }
                }
                case Part.Start() -> {}
                case Part.Question() -> {}
                case Part.ClauseStart() -> {}
                case Part.Not not -> {}
                default -> {
                    return false;
                }
            }
        }
        return false;
    }
}
