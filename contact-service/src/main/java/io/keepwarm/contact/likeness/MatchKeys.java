package io.keepwarm.contact.likeness;

import io.keepwarm.chassis.words.Folded;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.PartialDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The keys of a card: two cards that have none in common are hardly of one person.
public final class MatchKeys {
    /// What the keys of each kind begin with, those first that tell people apart best: profiles, e-mail addresses,
    /// phone numbers, names, days of birth.
    public static final List<String> KINDS = List.of("l:", "e:", "p:", "n:", "b:");

    /// In the order of their kinds, and within one in that of their letters.
    public static final Comparator<String> ORDER = Comparator.<String>comparingInt(
                    key -> KINDS.indexOf(key.substring(0, 2)))
            .thenComparing(Comparator.naturalOrder());

    private static final int LONGEST = 300;
    private static final int FIRST_LETTERS = 2;

    private MatchKeys() {}

    /// All keys of the card; none without a card.
    public static Set<String> of(@Nullable Card card) {
        if (card == null) {
            return Set.of();
        }
        var name = Names.of(card).key().map(MatchKeys::inAnyOrder);
        return Stream.of(
                        addresses(card).stream(),
                        name.stream().map(words -> shortened("n:" + words)),
                        name.flatMap(words -> born(card, words)).map(MatchKeys::shortened).stream())
                .flatMap(Function.identity())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Those of the keys that lead to one person, or to few: e-mail addresses, phone numbers and profiles.
    public static Set<String> addresses(Card card) {
        return Stream.of(
                        emails(card).map(email -> "e:" + email),
                        phones(card).map(phone -> "p:" + phone),
                        profiles(card).map(profile -> "l:" + profile))
                .flatMap(Function.identity())
                .map(MatchKeys::shortened)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The words of a name in one order, whichever of them is written first.
    static String inAnyOrder(String name) {
        return Arrays.stream(name.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    /// By the day of birth those are found whose names differ in a letter; how the words of the name begin keeps apart
    /// the others who were born on that day.
    private static Optional<String> born(Card card, String words) {
        return Optional.ofNullable(card.birthday())
                .flatMap(PartialDate::parse)
                .flatMap(PartialDate::dayOfYear)
                .map(day -> "b:" + day + " "
                        + Arrays.stream(words.split(" "))
                                .map(word -> word.substring(0, Math.min(FIRST_LETTERS, word.length())))
                                .sorted()
                                .collect(Collectors.joining(" ")));
    }

    private static String shortened(String key) {
        return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    }

    /// The e-mail addresses as they are compared.
    public static Stream<String> emails(Card card) {
        return card.emails().stream().map(email -> Folded.text(email.value()));
    }

    /// The ends of the phone numbers; those too short to be told from extensions are none.
    public static Stream<String> phones(Card card) {
        return card.phones().stream()
                .map(phone -> Folded.phone(phone.value()))
                .filter(phone -> phone.length() == Folded.SIGNIFICANT_DIGITS);
    }

    /// The addresses of profiles as they are compared.
    public static Stream<String> profiles(Card card) {
        return card.profiles().stream().map(profile -> Folded.url(profile.value()));
    }
}
