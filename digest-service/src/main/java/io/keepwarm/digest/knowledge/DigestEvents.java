package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.events.Topic;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of digests, which are our own. Nothing is kept of them.
@Singleton
class DigestEvents extends Hearing {
    DigestEvents(Inbox inbox, Event<EventHeard> heard) {
        super("digests", Topic.DIGESTS, inbox, heard);
    }

    @Incoming("digests")
    public void on(ConsumerRecords<String, byte[]> records) {
        receive(records);
    }
}
