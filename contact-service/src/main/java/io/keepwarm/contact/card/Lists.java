package io.keepwarm.contact.card;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Lists that grow by what is news.
final class Lists {
    private Lists() {}

    /// `kept`, and behind it those of `newer` whose key is not there yet.
    static <T, K> List<T> grown(List<T> kept, List<T> newer, Function<T, K> key) {
        List<T> all = new ArrayList<>(kept);
        Set<K> known = new HashSet<>();
        kept.forEach(one -> known.add(key.apply(one)));
        newer.stream().filter(one -> known.add(key.apply(one))).forEach(all::add);
        return all;
    }
}
