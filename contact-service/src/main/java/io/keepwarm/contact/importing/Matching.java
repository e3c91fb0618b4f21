package io.keepwarm.contact.importing;

import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.Contacts;
import io.keepwarm.contact.importing.ExaminedRow.Person;
import io.keepwarm.contact.likeness.ContactKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds whom rows may be about among the contacts the importing member may see. All rows of a batch are
/// asked for in two questions, for a round trip costs more than an answer.
@ApplicationScoped
class Matching {
    /// Of the many who may share an office's address, so many are looked at.
    private static final int MOST_OF_ONE = 30;

    private final Contacts contacts;
    private final ContactSources sources;
    private final ContactKeys keys;

    Matching(Contacts contacts, ContactSources sources, ContactKeys keys) {
        this.contacts = contacts;
        this.sources = sources;
        this.keys = keys;
    }

    /// Everybody the rows may be about, locked until the transaction ends: first by where they came from, then,
    /// for rows nobody came from, by an address in common. Whoever had to be waited for may have been merged into
    /// another meanwhile, or parted from one; so the question is asked again until all that is answered is held.
    ///
    /// @param importId of the rows
    KnownPeople among(String member, Collection<Person> rows, UUID importId) {
        var known = new KnownPeople(importId);
        var held = new Held(member);
        var from = rows.stream().map(Person::source).toList();
        Map<Source, Set<UUID>> cameFrom;
        do {
            cameFrom = sources.contactsFrom(from);
        } while (held.hasToHold(cameFrom.values().stream().flatMap(Set::stream).collect(Collectors.toSet())));
        cameFrom.forEach((source, ids) -> held.seen(ids).forEach(contact -> known.add(source, contact)));
        held.seen(held.ids).forEach(known::add);
        Set<String> addresses = rows.stream()
                .filter(row -> known.bySource(row).isEmpty())
                .flatMap(row -> row.addresses().stream())
                .collect(Collectors.toSet());
        if (!addresses.isEmpty()) {
            List<UUID> sharing;
            do {
                sharing = keys.sharing(member, addresses, MOST_OF_ONE);
            } while (held.hasToHold(sharing));
            held.seen(sharing).forEach(known::add);
        }
        return known;
    }

    /// The contacts held so far, and as what they were read when they were.
    private final class Held {
        private final String member;
        private final Set<UUID> ids = new HashSet<>();
        private final Map<UUID, Contact> contacts = new HashMap<>();

        Held(String member) {
            this.member = member;
        }

        /// Locks those of the contacts that are not held yet; false when all were.
        boolean hasToHold(Collection<UUID> wanted) {
            var missing = wanted.stream().filter(ids::add).toList();
            if (missing.isEmpty()) {
                return false;
            }
            Matching.this.contacts.lockedByIds(missing).forEach(contact -> contacts.put(contact.id(), contact));
            return true;
        }

        /// Those of them the member may see, by id.
        List<Contact> seen(Collection<UUID> wanted) {
            return wanted.stream()
                    .sorted()
                    .flatMap(id -> Stream.ofNullable(contacts.get(id)))
                    .filter(contact -> contact.isSeenBy(member))
                    .toList();
        }
    }
}
