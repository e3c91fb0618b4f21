package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Event;
import io.keepwarm.events.Topic;
import io.keepwarm.events.contact.ContactEvent;
import io.keepwarm.events.contact.ContactEvent.ContactErased;
import io.keepwarm.events.contact.ContactEvent.ContactMerged;
import io.keepwarm.events.contact.ContactEvent.ContactSaved;
import io.keepwarm.events.contact.ContactEvent.ContactUnmerged;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps the contacts known, and forgets erased ones everywhere in this service.
@Singleton
class ContactEvents extends Hearing {
    private final KnownContacts contacts;
    private final Erasing erasing;

    ContactEvents(
            Inbox inbox, jakarta.enterprise.event.Event<EventHeard> heard, KnownContacts contacts, Erasing erasing) {
        super("contacts", Topic.CONTACTS, inbox, heard);
        this.contacts = contacts;
        this.erasing = erasing;
    }

    @Incoming("contacts")
    public void on(ConsumerRecords<String, byte[]> records) {
        receive(records);
    }

    /// An import tells of thousands.
    @Override
    public Consumer<Received> together(List<Received> group) {
        contacts.meet(told(group, ContactSaved.class).map(ContactSaved::state).toList());
        return this::apply;
    }

    @Override
    void keep(Event event) {
        if (event instanceof ContactEvent contact) {
            switch (contact) {
                case ContactSaved(var state) -> contacts.change(state.contactId(), known -> known.save(state));
                case ContactMerged(var state) ->
                    contacts.change(state.contactId(), known -> known.mergeInto(state.survivorId()));
                case ContactUnmerged(var state) -> contacts.change(state.contactId(), known -> known.mergeInto(null));
                case ContactErased(var state) -> erasing.erase(state.contactId());
            }
        }
    }

    @Override
    void forget(String contactId) {
        erasing.erase(contactId);
    }
}
