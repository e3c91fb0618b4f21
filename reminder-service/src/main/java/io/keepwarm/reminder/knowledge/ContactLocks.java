package io.keepwarm.reminder.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Takes the locks that [Locks] takes with what is learnt, for work that learns nothing but decides about a contact,
/// and for work on several contacts: whoever locks more than one takes all of them here before anything else, and
/// those of members after them, each in the order of ids. So one may wait for another, and never both.
@ApplicationScoped
public class ContactLocks {
    private final EntityManager entities;
    private final KnownContacts contacts;

    ContactLocks(EntityManager entities, KnownContacts contacts) {
        this.entities = entities;
        this.contacts = contacts;
    }

    /// Waits until nobody else decides about the contact, and keeps others waiting until the transaction ends. To be
    /// called before anything about the contact is read.
    public void hold(String contactId) {
        hold(List.of(contactId));
    }

    /// The same for several.
    public void hold(Collection<String> contactIds) {
        take(Locks.contact("id"), new TreeSet<>(contactIds));
    }

    /// The same for these and all that they were merged into, if that makes several. One alone is left to whoever
    /// learns
    /// or decides something about it.
    public void holdSeveral(Collection<String> contactIds) {
        var all = new TreeSet<>(contactIds);
        all.addAll(contacts.survivors(contactIds));
        if (all.size() > 1) {
            take(Locks.contact("id"), all);
        }
    }

    /// As [#holdSeveral], of what is about to be learnt of contacts with which these members have to do.
    void holdSeveral(Collection<String> contactIds, Collection<String> memberIds) {
        holdSeveral(contactIds);
        if (memberIds.size() > 1) {
            take(Locks.ofMember("id"), new TreeSet<>(memberIds));
        }
    }

    private void take(String lock, SortedSet<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var unused = entities.createNativeQuery(
                        "select count(*) from (select " + lock + " from unnest(cast(?1 as text[])) one (id)) locked")
                .setParameter(1, ids.toArray(String[]::new))
                .getSingleResult();
    }
}
