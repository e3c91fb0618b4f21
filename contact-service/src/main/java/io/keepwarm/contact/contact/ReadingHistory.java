package io.keepwarm.contact.contact;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.contact.history.ContactChanges;
import io.keepwarm.contact.history.HistoryEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Reads the history of a contact and of all that were merged into it, as far as the caller may know it.
@ApplicationScoped
class ReadingHistory {
    private final VisibleContacts visible;
    private final Contacts contacts;
    private final ContactChanges history;
    private final Access access;

    ReadingHistory(VisibleContacts visible, Contacts contacts, ContactChanges history, Access access) {
        this.visible = visible;
        this.contacts = contacts;
        this.history = history;
        this.access = access;
    }

    /// The changes of the contact that answers for the id, the newest first.
    ///
    /// @throws io.keepwarm.chassis.http.Problem 404
    @Transactional
    Page<HistoryEntry> page(UUID id, PageRequest request) {
        var names = contacts.namesOf(visible.standIn(id).id());
        return history.page(names, access.caller().memberId(), request);
    }
}
