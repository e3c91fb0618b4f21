package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.tie.TieEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps the ties known. Whatever happened to a tie, its state tells the whole of it.
@Singleton
class TieEvents extends Hearing {
    private final KnownTies ties;
    private final Erasing erasing;

    TieEvents(Inbox inbox, jakarta.enterprise.event.Event<EventHeard> heard, KnownTies ties, Erasing erasing) {
        super("ties", Topic.TIES, inbox, heard);
        this.ties = ties;
        this.erasing = erasing;
    }

    @Incoming("ties")
    public void on(ConsumerRecords<String, byte[]> records) {
        receive(records);
    }

    @Override
    public Consumer<Received> together(List<Received> group) {
        // Before anything is written: an erasure that has begun writes the same rows.
        erasing.holdOff();
        ties.save(told(group, TieEvent.class).map(TieEvent::state).toList());
        return this::apply;
    }

    @Override
    void forget(String key) {
        ties.deleteById(key);
    }
}
