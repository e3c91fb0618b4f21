package io.keepwarm.contact.likeness;

import io.keepwarm.chassis.words.Folded;
import io.keepwarm.contact.card.Card;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The keys of a card: two cards that have none in common are hardly of one person.
public final class MatchKeys {
    private static final int LONGEST = 300;

    private MatchKeys() {}

    /// All keys of the card; none without a card.
    public static Set<String> of(@Nullable Card card) {
        if (card == null) {
            return Set.of();
        }
        return Stream.of(
                        emails(card).map(email -> "e:" + email),
                        phones(card).map(phone -> "p:" + phone),
                        profiles(card).map(profile -> "l:" + profile),
                        Names.of(card).key().stream().map(name -> "n:" + name))
                .flatMap(keys -> keys)
                .map(key -> key.length() > LONGEST ? key.substring(0, LONGEST) : key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<String> emails(Card card) {
        return card.emails().stream().map(email -> Folded.text(email.value()));
    }

    /// Numbers too short to be told from extensions are none.
    static Stream<String> phones(Card card) {
        return card.phones().stream()
                .map(phone -> Folded.phone(phone.value()))
                .filter(phone -> phone.length() == Folded.SIGNIFICANT_DIGITS);
    }

    static Stream<String> profiles(Card card) {
        return card.profiles().stream().map(profile -> Folded.url(profile.value()));
    }
}
