package io.keepwarm.reminder.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;

/// Tells this service that something was learnt of a contact: of the one that answers for it, if it was merged.
/// Holds the locks of both before.
@ApplicationScoped
class Telling {
    private final KnownContacts contacts;
    private final ContactLocks locks;
    private final Event<Learnt> learnt;

    Telling(KnownContacts contacts, ContactLocks locks, Event<Learnt> learnt) {
        this.contacts = contacts;
        this.locks = locks;
        this.learnt = learnt;
    }

    void ofContact(String contactId) {
        ofContacts(List.of(contactId));
    }

    /// The same of several, which may be named more than once.
    void ofContacts(Collection<String> contactIds) {
        if (contactIds.isEmpty()) {
            return;
        }
        var merged = contacts.standIns(contactIds);
        var standIns = contactIds.stream()
                .map(id -> merged.getOrDefault(id, id))
                .distinct()
                .sorted()
                .toList();
        locks.hold(standIns);
        learnt.fire(new Learnt.OfContacts(standIns));
    }
}
