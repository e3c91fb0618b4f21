package io.keepwarm.contact.likeness;

import io.keepwarm.chassis.words.Folded;
import io.keepwarm.contact.card.Card;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A name as it is compared: folded words, without titles and initials.
///
/// @param given first names, and what friends say; empty when only the whole name is known
/// @param all every word of it
/// @param key first and last name; empty when only one is known
record Names(Set<String> given, Set<String> all, Optional<String> key) {
    private static final Set<String> TITLES =
            Set.of("dr", "prof", "mr", "mrs", "ms", "herr", "frau", "dipl", "ing", "phd", "jr", "sr");

    private static final int SHORTEST_FORM = 3;

    /// What an address or an organisation lends as a name is none.
    static Names of(Card card) {
        var name = card.name();
        if (name == null) {
            return new Names(Set.of(), Set.of(), Optional.empty());
        }
        var given = words(name.given());
        var called = new HashSet<>(given);
        called.addAll(words(name.nickname()));
        var family = words(name.family());
        if (given.isEmpty() && family.isEmpty()) {
            return whole(isLent(card, name.full()) ? List.of() : words(name.full()));
        }
        Set<String> all = new HashSet<>(called);
        all.addAll(family);
        Optional<String> key = given.isEmpty() || family.isEmpty()
                ? whole(words(name.full())).key()
                : Optional.of(given.getFirst() + " " + String.join(" ", family));
        return new Names(called, all, key);
    }

    private static Names whole(List<String> words) {
        return new Names(
                Set.of(),
                new HashSet<>(words),
                words.size() < 2 ? Optional.empty() : Optional.of(words.getFirst() + " " + words.getLast()));
    }

    private static boolean isLent(Card card, @Nullable String full) {
        return full == null
                || full.equals(card.organisation())
                || card.emails().stream().anyMatch(email -> email.value().equals(full));
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Folded.words(text)
                        .filter(word -> !isInitial(word) && !TITLES.contains(word))
                        .toList();
    }

    /// One letter of a script that spells; in others one sign may be a name.
    private static boolean isInitial(String word) {
        return word.length() == 1
                && switch (Character.UnicodeScript.of(word.charAt(0))) {
                    case LATIN, GREEK, CYRILLIC -> true;
                    default -> false;
                };
    }

    /// Whether the two can hardly be names of one person: nothing in common, or, both being known, no
    /// first name. One that begins like the other is a short form of it.
    boolean contradict(Names other) {
        boolean bothGiven = !given.isEmpty() && !other.given.isEmpty();
        return (!all.isEmpty() && !other.all.isEmpty() && haveNothingInCommon(all, other.all))
                || (bothGiven && haveNothingInCommon(given, other.given));
    }

    private static boolean haveNothingInCommon(Set<String> some, Set<String> others) {
        return some.stream().noneMatch(one -> others.stream().anyMatch(other -> isFormOf(one, other)));
    }

    private static boolean isFormOf(String one, String other) {
        int shortest = Math.min(one.length(), other.length());
        return one.equals(other) || (shortest >= SHORTEST_FORM && one.startsWith(other.substring(0, shortest)));
    }
}
