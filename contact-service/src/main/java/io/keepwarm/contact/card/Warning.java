package io.keepwarm.contact.card;

import java.util.List;

/// Something said of a contact that is taken as it is, but is worth a second thought.
///
/// @param code stays the same, for programs
/// @param message for people
public record Warning(String code, String message) {
    private static final int HIGH_RELEVANCE = 4;
    private static final int LOW_VALUES = 2;

    /// What is worth a second thought in a card.
    public static List<Warning> of(Card card) {
        var relevance = card.relevance();
        boolean matters = relevance != null && relevance.now() != null && relevance.now() >= HIGH_RELEVANCE;
        boolean differs = card.values() != null && card.values() <= LOW_VALUES;
        return matters && differs
                ? List.of(new Warning(
                        "RELEVANCE_WITHOUT_SHARED_VALUES",
                        "This person matters much just now, but you share few values. What is built on that alone seldom"
                                + " lasts once it has served its purpose."))
                : List.of();
    }
}
