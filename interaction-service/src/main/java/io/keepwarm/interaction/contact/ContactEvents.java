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
import io.keepwarm.events.contact.ContactState;
import io.keepwarm.interaction.contact.Learning.Heard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
        together(List.of(received)).accept(received);
    }

    @Override
    public Consumer<Received> together(List<Received> group) {
        var heard = learning.hear(group.stream()
                .map(ContactEvents::saved)
                .flatMap(Optional::stream)
                .toList());
        return received -> apply(received, heard);
    }

    private static Optional<ContactState> saved(Received received) {
        return received instanceof Received.News(ContactSaved(var state)) ? Optional.of(state) : Optional.empty();
    }

    private void apply(Received received, Heard heard) {
        switch (received) {
            case Received.News(ContactEvent event) -> {
                switch (event) {
                    case ContactSaved(var state) -> learning.saved(state, heard);
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
