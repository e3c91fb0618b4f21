package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.contact.ContactEvent;
import io.keepwarm.events.contact.ContactEvent.ContactErased;
import io.keepwarm.events.contact.ContactEvent.ContactMerged;
import io.keepwarm.events.contact.ContactEvent.ContactSaved;
import io.keepwarm.events.contact.ContactEvent.ContactUnmerged;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps the contacts known, and forgets erased ones everywhere in this service.
@ApplicationScoped
class ContactEvents implements Listener {
    private final Inbox inbox;
    private final KnownContacts contacts;
    private final Erasing erasing;

    ContactEvents(Inbox inbox, KnownContacts contacts, Erasing erasing) {
        this.inbox = inbox;
        this.contacts = contacts;
        this.erasing = erasing;
    }

    @Incoming("contacts")
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(this, records);
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public Topic topic() {
        return Topic.CONTACTS;
    }

    @Override
    public void apply(Received received) {
        switch (received) {
            case Received.News(ContactEvent event) -> {
                switch (event) {
                    case ContactSaved(var state) ->
                        contacts.orStranger(state.contactId()).save(state);
                    case ContactMerged(var state) ->
                        contacts.orStranger(state.contactId()).mergeInto(state.survivorId());
                    case ContactUnmerged(var state) ->
                        contacts.orStranger(state.contactId()).mergeInto(null);
                    case ContactErased(var state) -> erasing.erase(state.contactId());
                }
            }
            case Received.News(var other) -> {}
            case Received.Forgotten(var topic, var contactId) -> erasing.erase(contactId);
        }
    }
}
