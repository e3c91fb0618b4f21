package io.keepwarm.interaction.outreachcheck.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A named list of phrases. Those that can only begin with certain words are found by these.
final class PhraseList {
    private final String name;
    private final List<List<Part>> phrases = new ArrayList<>();
    private final Map<String, List<List<Part>>> byFirstWord = new HashMap<>();
    private final List<List<Part>> others = new ArrayList<>();
    private @Nullable Set<String> firstWords;
    private State state = State.OPEN;

    private enum State {
        OPEN,
        CLOSING,
        CLOSED
    }

    PhraseList(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void add(List<Part> phrase) {
        phrases.add(phrase);
    }

    /// The lengths of the phrases that begin with word `at`, as a set.
    long lengths(Reading reading, int at) {
        long all = 0;
        if (reading.hasWord(at)) {
            for (var phrase : byFirstWord.getOrDefault(reading.form(at), List.of())) {
                all |= Part.through(phrase, reading, at, 1);
            }
        }
        for (var phrase : others) {
            all |= Part.through(phrase, reading, at, 1);
        }
        return all;
    }

    /// Sorts the phrases by their first words, once all lists are read.
    ///
    /// @return the words a phrase of this list can begin with; null: it may be any
    @Nullable
    Set<String> close() {
        switch (state) {
            case CLOSED -> {
                return firstWords;
            }
            case CLOSING -> throw new IllegalStateException("The list [" + name + "] names itself");
            case OPEN -> state = State.CLOSING;
        }
        Set<String> all = new HashSet<>();
        boolean anyWord = false;
        for (var phrase : phrases) {
            Set<String> first = new HashSet<>();
            if (firstWords(phrase, first) && !first.isEmpty()) {
                first.forEach(word -> byFirstWord
                        .computeIfAbsent(word, fresh -> new ArrayList<>())
                        .add(phrase));
                all.addAll(first);
            } else {
                others.add(phrase);
                anyWord = true;
            }
        }
        firstWords = anyWord ? null : all;
        state = State.CLOSED;
        return firstWords;
    }

    /// Adds the words that `parts` can begin with.
    ///
    /// @return false when these are not all: it may begin with any word, or with none
    private static boolean firstWords(List<Part> parts, Set<String> words) {
        for (Part part : parts) {
            switch (part) {
                case Part.Exact(String form) -> {
                    words.add(form);
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
