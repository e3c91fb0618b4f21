package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.followup.FollowUpEvent;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps the follow-ups known.
@ApplicationScoped
class FollowUpEvents implements Listener {
    private final Inbox inbox;
    private final KnownFollowUps followUps;
    private final KnownContacts contacts;

    FollowUpEvents(Inbox inbox, KnownFollowUps followUps, KnownContacts contacts) {
        this.inbox = inbox;
        this.followUps = followUps;
        this.contacts = contacts;
    }

    @Incoming("follow-ups")
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(this, records);
    }

    @Override
    public String name() {
        return "follow-ups";
    }

    @Override
    public Topic topic() {
        return Topic.FOLLOW_UPS;
    }

    @Override
    public void apply(Received received) {
        switch (received) {
            case Received.News(FollowUpEvent event) -> {
                if (!contacts.isErased(event.state().contactId())) {
                    followUps.save(event.state());
                }
            }
            case Received.News(var other) -> {}
            case Received.Forgotten(var topic, var key) -> followUps.deleteById(key);
        }
    }
}
