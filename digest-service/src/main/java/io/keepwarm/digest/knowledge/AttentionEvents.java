package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.events.Event;
import io.keepwarm.events.Topic;
import io.keepwarm.events.attention.AttentionEvent;
import io.keepwarm.events.attention.AttentionEvent.AttentionReported;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps the newest figures of each member's attention.
@Singleton
class AttentionEvents extends Hearing {
    private final KnownAttentions attentions;

    AttentionEvents(Inbox inbox, jakarta.enterprise.event.Event<EventHeard> heard, KnownAttentions attentions) {
        super("attention", Topic.ATTENTION, inbox, heard);
        this.attentions = attentions;
    }

    @Incoming("attention")
    public void on(ConsumerRecords<String, byte[]> records) {
        receive(records);
    }

    @Override
    void keep(Event event) {
        if (event instanceof AttentionEvent attention) {
            switch (attention) {
                case AttentionReported reported -> attentions.save(reported);
            }
        }
    }
}
