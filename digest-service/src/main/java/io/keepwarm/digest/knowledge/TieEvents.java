package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.events.Event;
import io.keepwarm.events.Topic;
import io.keepwarm.events.tie.TieEvent;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps the ties known. Whatever happened to a tie, its state tells the whole of it.
@Singleton
class TieEvents extends Hearing {
    private final KnownTies ties;
    private final KnownContacts contacts;

    TieEvents(Inbox inbox, jakarta.enterprise.event.Event<EventHeard> heard, KnownTies ties, KnownContacts contacts) {
        super("ties", Topic.TIES, inbox, heard);
        this.ties = ties;
        this.contacts = contacts;
    }

    @Incoming("ties")
    public void on(ConsumerRecords<String, byte[]> records) {
        receive(records);
    }

    @Override
    void keep(Event event) {
        if (event instanceof TieEvent tie && !contacts.isErased(tie.state().contactId())) {
            ties.save(tie.state());
        }
    }

    @Override
    void forget(String key) {
        ties.deleteById(key);
    }
}
