package io.keepwarm.interaction.ledger;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.interaction.knowledge.KnownContacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Shows members what they exchanged with a contact.
@ApplicationScoped
class ShowingLedger {
    private final Exchanges exchanges;
    private final KnownContacts contacts;

    ShowingLedger(Exchanges exchanges, KnownContacts contacts) {
        this.exchanges = exchanges;
        this.contacts = contacts;
    }

    /// A page of what passed between the caller and the contact, or those merged into it, the newest first.
    ///
    /// @throws Problem 404 when there is no such contact for the caller
    @Transactional
    Page<Exchange> with(String contactId, Caller caller, PageRequest page, boolean mayAsk) {
        String id = contacts.requireSeen(contactId, caller.memberId(), mayAsk).id();
        return exchanges.page(
                String.join("|", "ledger", caller.memberId(), id),
                caller.memberId(),
                contacts.namesOf(id),
                false,
                page);
    }
}
