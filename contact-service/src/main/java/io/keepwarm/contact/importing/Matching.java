package io.keepwarm.contact.importing;

import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.Contacts;
import io.keepwarm.contact.importing.ExaminedRow.Person;
import io.keepwarm.contact.likeness.ContactKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    /// for rows nobody came from, by an address in common.
    KnownPeople among(String member, Collection<Person> rows) {
        var known = new KnownPeople();
        var cameFrom = sources.contactsFrom(rows.stream().map(Person::source).toList());
        var seen = seen(member, cameFrom.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        cameFrom.forEach((source, ids) -> ids.stream()
                .sorted()
                .filter(seen::containsKey)
                .map(seen::get)
                .forEach(contact -> known.add(source, contact)));
        seen.values().forEach(known::add);
        Set<String> addresses = rows.stream()
                .filter(row -> known.bySource(row).isEmpty())
                .flatMap(row -> row.addresses().stream())
                .collect(Collectors.toSet());
        if (!addresses.isEmpty()) {
            seen(member, keys.sharing(member, addresses, MOST_OF_ONE)).values().forEach(known::add);
        }
        return known;
    }

    private Map<UUID, Contact> seen(String member, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : contacts.lockedByIds(ids).stream()
                        .filter(contact -> contact.isSeenBy(member))
                        .collect(Collectors.toMap(Contact::id, Function.identity()));
    }
}
