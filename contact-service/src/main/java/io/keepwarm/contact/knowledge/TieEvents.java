package io.keepwarm.contact.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.tie.TieEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Learns how warm the ties are. Whatever happened to a tie, its state tells the whole of it.
@ApplicationScoped
class TieEvents implements Listener {
    private final Inbox inbox;
    private final KnownTies ties;
    private final Event<TieHeard> heard;

    TieEvents(Inbox inbox, KnownTies ties, Event<TieHeard> heard) {
        this.inbox = inbox;
        this.ties = ties;
        this.heard = heard;
    }

    @Incoming("ties")
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(this, records);
    }

    @Override
    public String name() {
        return "ties";
    }

    @Override
    public Topic topic() {
        return Topic.TIES;
    }

    @Override
    public void apply(Received received) {
        switch (received) {
            case Received.News(TieEvent event) -> {
                var tie = event.state();
                KnownTies.idOf(tie.contactId()).ifPresent(contact -> {
                    ties.learn(contact, tie);
                    heard.fire(new TieHeard(contact, tie));
                });
            }
            case Received.News(var other) -> {}
            case Received.Forgotten(var topic, var key) -> ties.forget(key);
        }
    }
}
