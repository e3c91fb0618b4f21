package io.keepwarm.interaction.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.lifeevent.LifeEventEvent;
import io.keepwarm.events.lifeevent.LifeEventEvent.LifeEventNoted;
import io.keepwarm.events.lifeevent.LifeEventEvent.LifeEventRetracted;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of what happens in the lives of contacts.
@ApplicationScoped
class LifeEvents implements Listener {
    private final Inbox inbox;
    private final KnownLifeEvents known;

    LifeEvents(Inbox inbox, KnownLifeEvents known) {
        this.inbox = inbox;
        this.known = known;
    }

    @Incoming("life-events")
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(this, records);
    }

    @Override
    public String name() {
        return "life-events";
    }

    @Override
    public Topic topic() {
        return Topic.LIFE_EVENTS;
    }

    @Override
    public void apply(Received received) {
        switch (received) {
            case Received.News(LifeEventEvent event) -> {
                switch (event) {
                    case LifeEventNoted(var state) -> known.learn(state);
                    case LifeEventRetracted(var state) -> known.forget(state.lifeEventId());
                }
            }
            case Received.News(var other) -> {}
            case Received.Forgotten(var topic, var key) -> known.forget(key);
        }
    }
}
