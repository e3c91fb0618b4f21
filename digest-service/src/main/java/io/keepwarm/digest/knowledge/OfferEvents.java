package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.events.Topic;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of offers. Nothing is kept of them.
@Singleton
class OfferEvents extends Hearing {
    OfferEvents(Inbox inbox, Event<EventHeard> heard) {
        super("offers", Topic.OFFERS, inbox, heard);
    }

    @Incoming("offers")
    public void on(ConsumerRecords<String, byte[]> records) {
        receive(records);
    }
}
