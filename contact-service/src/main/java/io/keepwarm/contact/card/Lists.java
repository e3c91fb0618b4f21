package io.keepwarm.contact.card;

import io.keepwarm.chassis.words.Folded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// Lists that grow by what is news.
final class Lists {
    private Lists() {}

    /// What tells an entry of a card's lists from the others: an address is the same whatever it is said to be for.
    static Object key(Object entry) {
        return switch (entry) {
            case EmailAddress email -> email.value().toLowerCase(Locale.ROOT);
            case Phone phone -> phone.value();
            case ContactPoint point -> point.value();
            case Address address -> address.plain();
            case Profile profile -> List.of(profile.network().toLowerCase(Locale.ROOT), Folded.url(profile.value()));
            default -> entry;
        };
    }

    /// `kept`, and behind it those of `newer` whose key is not there yet.
    static <T, K> List<T> grown(List<T> kept, List<T> newer, Function<T, K> key) {
        List<T> all = new ArrayList<>(kept);
        Set<K> known = new HashSet<>();
        kept.forEach(one -> known.add(key.apply(one)));
        newer.stream().filter(one -> known.add(key.apply(one))).forEach(all::add);
        return all;
    }
}
