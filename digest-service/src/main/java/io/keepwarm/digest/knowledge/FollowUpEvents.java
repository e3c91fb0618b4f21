package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.events.Event;
import io.keepwarm.events.Topic;
import io.keepwarm.events.followup.FollowUpEvent;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps the follow-ups known.
@Singleton
class FollowUpEvents extends Hearing {
    private final KnownFollowUps followUps;
    private final KnownContacts contacts;

    FollowUpEvents(
            Inbox inbox,
            jakarta.enterprise.event.Event<EventHeard> heard,
            KnownFollowUps followUps,
            KnownContacts contacts) {
        super("follow-ups", Topic.FOLLOW_UPS, inbox, heard);
        this.followUps = followUps;
        this.contacts = contacts;
    }

    @Incoming("follow-ups")
    public void on(ConsumerRecords<String, byte[]> records) {
        receive(records);
    }

    @Override
    void keep(Event event) {
        if (event instanceof FollowUpEvent followUp
                && !contacts.isErased(followUp.state().contactId())) {
            followUps.save(followUp.state());
        }
    }

    @Override
    void forget(String followUpId) {
        followUps.deleteById(followUpId);
    }
}
