package io.keepwarm.contact.importing;

import io.keepwarm.chassis.words.Folded;
import io.keepwarm.contact.card.Card;
import java.util.function.Function;
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

    /// The ends of phone numbers that are long enough to lead to somebody.
    static Stream<String> phones(Card card) {
        return card.phones().stream()
                .map(phone -> Folded.phone(phone.value()))
                .filter(number -> number.length() >= Folded.SIGNIFICANT_DIGITS);
    }

    /// Everything that leads to somebody, each kind with a letter of its own before it.
    static Stream<String> all(Card card) {
        return Stream.of(
                        emails(card).map("e"::concat),
                        profiles(card).map("l"::concat),
                        phones(card).map("p"::concat))
                .flatMap(Function.identity());
    }
}
