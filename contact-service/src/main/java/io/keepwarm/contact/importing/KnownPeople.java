package io.keepwarm.contact.importing;

import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.importing.ExaminedRow.Person;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The contacts the rows of a batch may be about, those the batch has made or changed itself among them.
final class KnownPeople {
    private final Map<String, Set<Contact>> bySource = new HashMap<>();
    private final Map<String, Set<Contact>> byAddress = new HashMap<>();

    /// Learns of a contact, or of what a known one has become.
    void add(Contact contact) {
        Stream.concat(contact.importPrints().stream(), Stream.of(contact.uid()))
                .forEach(source -> put(bySource, source, contact));
        Addresses.all(contact.card()).forEach(address -> put(byAddress, address, contact));
    }

    private static void put(Map<String, Set<Contact>> index, String key, Contact contact) {
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
                Stream.of(row.print(), Objects.requireNonNullElse(row.read().uid(), row.print())),
                bySource);
    }

    private Optional<Contact> byAddress(Person row) {
        return best(row, Addresses.all(row.read().card()), byAddress);
    }

    private static Optional<Contact> best(Person row, Stream<String> keys, Map<String, Set<Contact>> index) {
        record Candidate(Contact contact, Resemblance resemblance) {}
        return keys.distinct()
                .map(key -> index.getOrDefault(key, Set.of()))
                .flatMap(Collection::stream)
                .distinct()
                .map(known -> new Candidate(
                        known,
                        Resemblance.of(row.read(), known.card(), known.uid(), known.wasImportedFrom(row.print()))))
                .filter(candidate -> candidate.resemblance() != Resemblance.NONE)
                .max(Comparator.comparing(Candidate::resemblance))
                .map(Candidate::contact);
    }
}
