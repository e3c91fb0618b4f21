package io.keepwarm.interaction.contact;

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

/// Hears of contacts.
@ApplicationScoped
class ContactEvents implements Listener {
    private final Inbox inbox;
    private final Learning learning;
    private final Erasing erasing;

    ContactEvents(Inbox inbox, Learning learning, Erasing erasing) {
        this.inbox = inbox;
        this.learning = learning;
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
                    case ContactSaved(var state) -> learning.saved(state);
                    case ContactMerged(var state) -> learning.merged(state);
                    case ContactUnmerged(var state) -> learning.unmerged(state);
                    case ContactErased(var state) -> erasing.erase(state.contactId(), state.version());
                }
            }
            case Received.News(var other) -> {}
            case Received.Forgotten(var topic, var key) -> erasing.erase(key, 0);
        }
    }
}
