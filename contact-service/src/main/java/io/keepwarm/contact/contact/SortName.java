package io.keepwarm.contact.contact;

import io.keepwarm.chassis.words.Folded;
import io.keepwarm.contact.card.Card;

/// What a list by name is sorted by: the folded family name, then the given one; for want of both, whatever the
/// contact is called.
final class SortName {
    private static final int LONGEST = 200;

    private SortName() {}

    static String of(Card card) {
        String name = card.name() == null ? "" : card.name().sorted();
        String folded = Folded.text(name.isEmpty() ? card.shownName() : name).strip();
        return folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
    }
}
