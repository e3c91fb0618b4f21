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
/// @param given first names, and what friends say; of a whole name the word that is likely the first name
/// @param isGuessed whether only the whole name is known, so that the first name may be another word of it
/// @param all every word of it
/// @param key first and last name; empty when only one is known
public record Names(Set<String> given, boolean isGuessed, Set<String> all, Optional<String> key) {
    private static final Set<String> TITLES =
            Set.of("dr", "prof", "mr", "mrs", "ms", "herr", "frau", "dipl", "ing", "phd", "jr", "sr");

    private static final int SHORTEST_FORM = 3;

    /// What an address or an organisation lends as a name is none.
    public static Names of(Card card) {
        var name = card.name();
        if (name == null) {
            return whole("");
        }
        var given = words(name.given());
        var called = new HashSet<>(given);
        called.addAll(words(name.nickname()));
        var family = words(name.family());
        if (given.isEmpty() && family.isEmpty()) {
            return whole(isLent(card, name.full()) ? "" : name.full());
        }
        Set<String> all = new HashSet<>(called);
        all.addAll(family);
        Optional<String> key = given.isEmpty() || family.isEmpty()
                ? whole(name.full()).key()
                : Optional.of(given.getFirst() + " " + String.join(" ", family));
        return new Names(called, false, all, key);
    }

    private static Names whole(@Nullable String full) {
        List<String> words = words(full);
        if (words.size() < 2) {
            return new Names(Set.of(), true, Set.copyOf(words), Optional.empty());
        }
        return new Names(
                Set.of(first(full, words)),
                true,
                new HashSet<>(words),
                Optional.of(words.getFirst() + " " + words.getLast()));
    }

    /// In `Byron, Ada` the first name stands behind the comma.
    private static String first(@Nullable String full, List<String> words) {
        String behind = full == null ? "" : full.substring(full.indexOf(',') + 1);
        return words(behind).stream().findFirst().orElse(words.getFirst());
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
    /// first name. One that begins like the other is a short form of it. Where a first name is guessed,
    /// two names of which one says nothing but what the other does, in any order, do not contradict.
    public boolean contradict(Names other) {
        if (haveNoWordInCommon(other)) {
            return true;
        }
        boolean bothGiven = !given.isEmpty() && !other.given.isEmpty();
        boolean mayBeOrder = (isGuessed || other.isGuessed) && (isWithin(other) || other.isWithin(this));
        return bothGiven && !mayBeOrder && haveNothingInCommon(given, other.given);
    }

    /// Whether both are known and not even the family name is the same.
    public boolean haveNoWordInCommon(Names other) {
        return !all.isEmpty() && !other.all.isEmpty() && haveNothingInCommon(all, other.all);
    }

    private boolean isWithin(Names other) {
        return all.stream().allMatch(word -> other.all.stream().anyMatch(one -> isFormOf(word, one)));
    }

    private static boolean haveNothingInCommon(Set<String> some, Set<String> others) {
        return some.stream().noneMatch(one -> others.stream().anyMatch(other -> isFormOf(one, other)));
    }

    private static boolean isFormOf(String one, String other) {
        int shortest = Math.min(one.length(), other.length());
        return one.equals(other) || (shortest >= SHORTEST_FORM && one.startsWith(other.substring(0, shortest)));
    }
}
