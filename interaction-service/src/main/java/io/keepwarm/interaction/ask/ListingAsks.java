package io.keepwarm.interaction.ask;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.ledger.Exchange;
import io.keepwarm.interaction.ledger.Exchanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/// Shows members what they asked for.
@ApplicationScoped
class ListingAsks {
    private final Exchanges exchanges;
    private final KnownContacts contacts;

    ListingAsks(Exchanges exchanges, KnownContacts contacts) {
        this.exchanges = exchanges;
        this.contacts = contacts;
    }

    /// A page of the caller's asks, the newest first; of one contact, when that is named.
    @Transactional
    Page<Exchange> page(Caller caller, @Nullable String contactId, PageRequest page) {
        return exchanges.page(
                String.join("|", "asks", caller.memberId(), "" + contactId),
                caller.memberId(),
                contactId == null ? null : contacts.namesOf(contacts.standInOf(contactId)),
                true,
                page);
    }
}
