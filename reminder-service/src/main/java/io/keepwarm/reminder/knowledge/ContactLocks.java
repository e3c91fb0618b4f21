package io.keepwarm.reminder.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/// Takes the lock that [Locks] takes with what is learnt, for work that learns nothing but decides about a contact.
@ApplicationScoped
public class ContactLocks {
    private final EntityManager entities;

    ContactLocks(EntityManager entities) {
        this.entities = entities;
    }

    /// Waits until nobody else decides about the contact, and keeps others waiting until the transaction ends. To be
    /// called before anything about the contact is read.
    public void hold(String contactId) {
        hold(List.of(contactId));
    }

    /// The same for several, in the order given: that of their ids.
    public void hold(List<String> contactIds) {
        var unused = entities.createNativeQuery("select count(*) from (select " + Locks.contact("id")
                        + " from unnest(cast(?1 as text[])) contact (id)) locked")
                .setParameter(1, contactIds.toArray(String[]::new))
                .getSingleResult();
    }
}
