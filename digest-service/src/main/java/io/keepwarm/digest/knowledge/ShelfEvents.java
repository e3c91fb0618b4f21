package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.events.Topic;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of things worth sharing. Nothing is kept of them.
@Singleton
class ShelfEvents extends Hearing {
    ShelfEvents(Inbox inbox, Event<EventHeard> heard) {
        super("shelf", Topic.SHELF, inbox, heard);
    }

    @Incoming("shelf")
    public void on(ConsumerRecords<String, byte[]> records) {
        receive(records);
    }
}
