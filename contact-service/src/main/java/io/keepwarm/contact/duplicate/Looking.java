package io.keepwarm.contact.duplicate;

import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.VisibleContacts;
import io.keepwarm.contact.likeness.ContactKeys;
import io.keepwarm.contact.likeness.ContactKeys.Block;
import io.keepwarm.contact.likeness.Likeness;
import io.keepwarm.contact.likeness.MatchKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks through those who have a key in common, some keys at a time, for pairs that may be one person and of whom
/// nobody has said that they are two. A pair with several keys in common is found under the first of them.
@ApplicationScoped
class Looking {
    private static final int KEYS_AT_A_TIME = 50;

    private final ContactKeys keys;
    private final VisibleContacts contacts;
    private final EntityManager entities;

    Looking(ContactKeys keys, VisibleContacts contacts, EntityManager entities) {
        this.keys = keys;
        this.contacts = contacts;
        this.entities = entities;
    }

    /// A pair, and where it was found.
    record Found(DuplicateView pair, Position position) {}

    /// What was found, in its order, and where to go on; empty when nothing is left.
    record Look(List<Found> found, Optional<Position> next) {}

    private record Candidate(Found found, Set<String> earlierKeys) {}

    /// Looks at the next keys behind `from`.
    Look behind(Position from) {
        var blocks = keys.blocks(from.key(), from.endOfKind(), KEYS_AT_A_TIME);
        var ids = blocks.stream()
                .filter(Block::tells)
                .flatMap(block -> block.holders().stream())
                .collect(Collectors.toSet());
        var seen = ids.isEmpty() ? Map.<UUID, Contact>of() : contacts.among(ids);
        var candidates = blocks.stream()
                .filter(Block::tells)
                .flatMap(block -> pairs(block, seen))
                .filter(candidate -> !from.covers(candidate.found().position()))
                .toList();
        var next = blocks.size() < KEYS_AT_A_TIME
                ? from.nextKind()
                : Optional.of(Position.behind(blocks.getLast().key()));
        return new Look(told(candidates), next);
    }

    private static Stream<Candidate> pairs(Block block, Map<UUID, Contact> seen) {
        var holders = block.holders().stream()
                .flatMap(id -> Stream.ofNullable(seen.get(id)))
                .filter(contact -> contact.trashedAt() == null)
                .toList();
        List<Candidate> pairs = new ArrayList<>();
        for (int one = 0; one < holders.size(); one++) {
            for (int other = one + 1; other < holders.size(); other++) {
                compared(block.key(), holders.get(one), holders.get(other)).ifPresent(pairs::add);
            }
        }
        return pairs.stream();
    }

    private static Optional<Candidate> compared(String key, Contact one, Contact other) {
        var likeness = Likeness.of(one.card(), other.card());
        if (!likeness.isWorthALook()) {
            return Optional.empty();
        }
        Set<String> common = new TreeSet<>(MatchKeys.of(one.card()));
        common.retainAll(MatchKeys.of(other.card()));
        common.removeIf(shared -> MatchKeys.ORDER.compare(shared, key) >= 0);
        return Optional.of(new Candidate(
                new Found(DuplicateView.of(likeness, one, other), Position.at(key, one.id(), other.id())), common));
    }

    /// Without those that are found under an earlier key, which is one that few have, and those who were dismissed.
    private List<Found> told(List<Candidate> candidates) {
        var common = keys.common(candidates.stream()
                .flatMap(candidate -> candidate.earlierKeys().stream())
                .collect(Collectors.toSet()));
        var found = candidates.stream()
                .filter(candidate -> common.containsAll(candidate.earlierKeys()))
                .map(Candidate::found)
                .toList();
        var dismissed = dismissed(found.stream().map(Found::pair).toList());
        return found.stream()
                .filter(pair -> !dismissed.contains(pair.pair().key()))
                .toList();
    }

    private Set<String> dismissed(Collection<DuplicateView> pairs) {
        if (pairs.isEmpty()) {
            return Set.of();
        }
        List<Tuple> rows = entities.createNativeQuery("""
                        select pair.one, pair.other
                        from unnest(cast(:ones as uuid[]), cast(:others as uuid[])) as pair (one, other)
                        cross join lateral (
                            select from dismissed_duplicate d
                            where d.one_id = pair.one and d.other_id = pair.other limit 1) dismissed
                        """, Tuple.class)
                .setParameter("ones", ids(pairs, 0))
                .setParameter("others", ids(pairs, 1))
                .getResultList();
        return rows.stream().map(row -> row.get(0) + " " + row.get(1)).collect(Collectors.toSet());
    }

    private static UUID[] ids(Collection<DuplicateView> pairs, int which) {
        return pairs.stream().map(pair -> pair.contacts().get(which).id()).toArray(UUID[]::new);
    }
}
