package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.events.Topic;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of members' attention. Nothing is kept of them.
@Singleton
class AttentionEvents extends Hearing {
    AttentionEvents(Inbox inbox, Event<EventHeard> heard) {
        super("attention", Topic.ATTENTION, inbox, heard);
    }

    @Incoming("attention")
    public void on(ConsumerRecords<String, byte[]> records) {
        receive(records);
    }
}
