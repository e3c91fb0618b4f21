package io.keepwarm.contact.search;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One forgiven slip of the finger: two words with a letter wrong, missing, too many or swapped with its neighbour have
/// a form in common when each is written once with every letter left out. Looking such forms up costs no more than
/// looking up a word.
public final class Typos {
    /// Shorter words are too alike to forgive anything.
    private static final int SHORTEST = 4;

    private Typos() {}

    /// Whether one of the two words may be the other with such a slip in it; the same word is.
    public static boolean mayBe(String one, String other) {
        return one.equals(other) || !Collections.disjoint(forms(one), forms(other));
    }

    /// The word and all that it becomes with one letter gone; empty for a word too short.
    static Set<String> forms(String word) {
        if (word.length() < SHORTEST) {
            return Set.of();
        }
        Set<String> forms = new TreeSet<>();
        forms.add(word);
        for (int gone = 0; gone < word.length(); gone++) {
            forms.add(word.substring(0, gone) + word.substring(gone + 1));
        }
        return forms.stream().map(Mark.ALMOST::on).collect(Collectors.toCollection(TreeSet::new));
    }
}
