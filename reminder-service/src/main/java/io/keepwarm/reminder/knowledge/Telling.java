package io.keepwarm.reminder.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/// Tells this service that something was learnt of a contact: of the one that answers for it, if it was merged.
/// Holds its lock before.
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
        String standIn = contacts.standIn(contactId);
        locks.hold(standIn);
        learnt.fire(Learnt.OfContacts.of(standIn));
    }
}
