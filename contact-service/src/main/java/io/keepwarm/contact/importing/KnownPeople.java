package io.keepwarm.contact.importing;

import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.importing.ExaminedRow.Person;
import io.keepwarm.contact.likeness.MatchKeys;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// The contacts the rows of a batch may be about, those the batch has made or changed itself among them.
final class KnownPeople {
    private final Map<Source, Set<Contact>> bySource = new HashMap<>();
    private final Map<String, Set<Contact>> byAddress = new HashMap<>();
    private final UUID importId;

    /// @param importId of the rows
    KnownPeople(UUID importId) {
        this.importId = importId;
    }

    /// Learns of a contact that came from somewhere.
    void add(Source source, Contact contact) {
        put(bySource, source, contact);
    }

    /// Learns of a contact, or of what a known one has become.
    void add(Contact contact) {
        MatchKeys.addresses(contact.card()).forEach(address -> put(byAddress, address, contact));
    }

    private static <K> void put(Map<K, Set<Contact>> index, K key, Contact contact) {
        index.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(contact);
    }

    /// The contact most like the row; empty when it is about nobody known.
    Optional<Contact> find(Person row) {
        return bySource(row).or(() -> byAddress(row));
    }

    /// The contact the very row, or the card of the same id, was taken over into.
    Optional<Contact> bySource(Person row) {
        return best(
                row,
                bySource.getOrDefault(row.source(), Set.of()).stream(),
                row.source().isId());
    }

    private Optional<Contact> byAddress(Person row) {
        var candidates = row.addresses().stream()
                .map(address -> byAddress.getOrDefault(address, Set.of()))
                .flatMap(Collection::stream)
                .distinct()
                .filter(known -> !isToldApart(row, known));
        return best(row, candidates, false);
    }

    /// A file that gives each of its people an id tells them apart itself, however alike they are: who has been given
    /// one id by this import is nobody of another.
    private boolean isToldApart(Person row, Contact known) {
        return row.source().isId()
                && known.hasUidOf(importId)
                && !Source.ofUid(known.uid()).equals(row.source());
    }

    private static Optional<Contact> best(Person row, Stream<Contact> candidates, boolean sameId) {
        record Candidate(Contact contact, Resemblance resemblance) {}
        return candidates
                .map(known -> new Candidate(
                        known, Resemblance.of(row.read(), known.card(), sameId, known.wasImportedFrom(row.print()))))
                .filter(candidate -> candidate.resemblance() != Resemblance.NONE)
                .max(Comparator.comparing(Candidate::resemblance))
                .map(Candidate::contact);
    }
}
