package io.keepwarm.reminder.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

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
        var unused = entities.createNativeQuery("select 1 from (select " + Locks.CONTACT + ") locked")
                .setParameter(1, contactId)
                .getSingleResult();
    }
}
