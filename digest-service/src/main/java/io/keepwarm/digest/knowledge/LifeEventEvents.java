package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.events.Topic;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of life events. Nothing is kept of them.
@Singleton
class LifeEventEvents extends Hearing {
    LifeEventEvents(Inbox inbox, Event<EventHeard> heard) {
        super("life-events", Topic.LIFE_EVENTS, inbox, heard);
    }

    @Incoming("life-events")
    public void on(ConsumerRecords<String, byte[]> records) {
        receive(records);
    }
}
