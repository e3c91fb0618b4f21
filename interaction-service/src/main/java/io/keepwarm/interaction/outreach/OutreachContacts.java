package io.keepwarm.interaction.outreach;

import io.keepwarm.interaction.knowledge.NamesContacts;
import jakarta.enterprise.context.ApplicationScoped;

/// Requests follow their contacts. After a merge they stay with the contact they went to, and are found by the one that
/// answers for it too.
@ApplicationScoped
class OutreachContacts implements NamesContacts {
    private final Outreaches outreaches;

    OutreachContacts(Outreaches outreaches) {
        this.outreaches = outreaches;
    }

    @Override
    public void erased(String contactId) {
        outreaches.deleteTo(contactId);
    }
}
