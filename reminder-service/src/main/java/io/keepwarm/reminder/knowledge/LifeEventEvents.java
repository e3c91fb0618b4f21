package io.keepwarm.reminder.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.lifeevent.LifeEventEvent;
import io.keepwarm.events.lifeevent.LifeEventEvent.LifeEventRetracted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Learns what happened in people's lives.
@ApplicationScoped
class LifeEventEvents implements Listener {
    private final Inbox inbox;
    private final KnownLifeEvents lifeEvents;
    private final ContactLocks locks;
    private final Telling telling;

    LifeEventEvents(Inbox inbox, KnownLifeEvents lifeEvents, ContactLocks locks, Telling telling) {
        this.inbox = inbox;
        this.lifeEvents = lifeEvents;
        this.locks = locks;
        this.telling = telling;
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

    /// Each contact is thought of once.
    @Override
    public Consumer<Received> together(List<Received> group) {
        var news = group.stream().flatMap(LifeEventEvents::told).toList();
        var contacts = news.stream().map(event -> event.state().contactId()).toList();
        locks.holdSeveral(Stream.concat(contacts.stream(), lifeEvents.contactsOf(Tombstones.in(group)).stream())
                .toList());
        news.forEach(this::learn);
        telling.ofContacts(contacts);
        return one -> {
            if (told(one).findAny().isEmpty()) {
                apply(one);
            }
        };
    }

    private static Stream<LifeEventEvent> told(Received received) {
        return received instanceof Received.News(LifeEventEvent event) ? Stream.of(event) : Stream.empty();
    }

    private void learn(LifeEventEvent event) {
        lifeEvents.learn(event.state(), event instanceof LifeEventRetracted);
    }

    @Override
    public void apply(Received received) {
        switch (received) {
            case Received.News(LifeEventEvent event) -> {
                learn(event);
                telling.ofContact(event.state().contactId());
            }
            case Received.News(var other) -> {}
            case Received.Forgotten(var topic, var key) ->
                lifeEvents.forget(key).ifPresent(telling::ofContact);
        }
    }
}
