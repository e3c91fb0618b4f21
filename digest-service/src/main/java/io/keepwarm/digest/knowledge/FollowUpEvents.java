package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.followup.FollowUpEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps the follow-ups known.
@Singleton
class FollowUpEvents extends Hearing {
    private final KnownFollowUps followUps;
    private final Erasing erasing;

    FollowUpEvents(
            Inbox inbox, jakarta.enterprise.event.Event<EventHeard> heard, KnownFollowUps followUps, Erasing erasing) {
        super("follow-ups", Topic.FOLLOW_UPS, inbox, heard);
        this.followUps = followUps;
        this.erasing = erasing;
    }

    @Incoming("follow-ups")
    public void on(ConsumerRecords<String, byte[]> records) {
        receive(records);
    }

    /// A touch tells of several.
    @Override
    public Consumer<Received> together(List<Received> group) {
        // Before anything is written: an erasure that has begun writes the same rows.
        erasing.holdOff();
        followUps.save(
                told(group, FollowUpEvent.class).map(FollowUpEvent::state).toList());
        return this::apply;
    }

    @Override
    void forget(String followUpId) {
        followUps.deleteById(followUpId);
    }
}
