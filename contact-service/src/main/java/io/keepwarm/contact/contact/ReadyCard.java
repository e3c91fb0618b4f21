package io.keepwarm.contact.contact;

import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.contact.search.Terms;

/// A completed card with what a contact is listed and found by. Making one takes a while and nothing but the card, so
/// whoever has many can do it beforehand.
///
/// @param sortName what lists by name are sorted by
/// @param terms what the contact is found by, in the words of a `tsvector`
public record ReadyCard(Card card, String sortName, String terms) {

    /// The card of a contact that this member keeps.
    public static ReadyCard of(Card completed, TeamSign team, String keeperId) {
        return new ReadyCard(completed, SortName.of(completed), Terms.written(Terms.of(team, completed, keeperId)));
    }
}
