package io.keepwarm.contact.importing;

import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.search.Folded;
import java.util.stream.Stream;

/// What on a card leads to one person, or to few: as it is compared.
final class Addresses {
    private Addresses() {}

    static Stream<String> emails(Card card) {
        return card.emails().stream().map(email -> Folded.text(email.value()));
    }

    static Stream<String> profiles(Card card) {
        return card.profiles().stream().map(profile -> Folded.url(profile.value()));
    }
}
