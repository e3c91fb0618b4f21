package io.keepwarm.contact.contact;

import io.keepwarm.contact.card.Card;

/// What a list by name is sorted by: the family name, then the given one; for want of both, whatever the contact is
/// called. The database's collation says what comes before what.
final class SortName {
    private static final int LONGEST = 200;

    private SortName() {}

    static String of(Card card) {
        String name = card.name() == null ? "" : card.name().sorted();
        String shown = (name.isEmpty() ? card.shownName() : name).strip();
        int end = Math.min(shown.length(), LONGEST);
        return shown.substring(0, end < shown.length() && Character.isLowSurrogate(shown.charAt(end)) ? end - 1 : end);
    }
}
