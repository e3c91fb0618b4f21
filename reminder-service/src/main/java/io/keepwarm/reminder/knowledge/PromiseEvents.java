package io.keepwarm.reminder.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.promise.PromiseEvent;
import io.keepwarm.events.promise.PromiseState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Learns what was promised, and what became of it.
@ApplicationScoped
class PromiseEvents implements Listener {
    private final Inbox inbox;
    private final KnownPromises promises;
    private final ContactLocks locks;
    private final Telling telling;

    PromiseEvents(Inbox inbox, KnownPromises promises, ContactLocks locks, Telling telling) {
        this.inbox = inbox;
        this.promises = promises;
        this.locks = locks;
        this.telling = telling;
    }

    @Incoming("promises")
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(this, records);
    }

    @Override
    public String name() {
        return "promises";
    }

    @Override
    public Topic topic() {
        return Topic.PROMISES;
    }

    /// Each contact is thought of once.
    @Override
    public Consumer<Received> together(List<Received> group) {
        var news = group.stream().flatMap(PromiseEvents::told).toList();
        var contacts = news.stream().map(PromiseState::contactId).toList();
        locks.holdSeveral(
                Stream.concat(contacts.stream(), promises.contactsOf(Tombstones.in(group)).stream())
                        .toList(),
                news.stream().map(PromiseState::memberId).distinct().toList());
        news.forEach(promises::learn);
        telling.ofContacts(contacts);
        return one -> {
            if (told(one).findAny().isEmpty()) {
                apply(one);
            }
        };
    }

    private static Stream<PromiseState> told(Received received) {
        return received instanceof Received.News(PromiseEvent event) ? Stream.of(event.state()) : Stream.empty();
    }

    @Override
    public void apply(Received received) {
        switch (received) {
            case Received.News(PromiseEvent event) -> {
                promises.learn(event.state());
                telling.ofContact(event.state().contactId());
            }
            case Received.News(var other) -> {}
            case Received.Forgotten(var topic, var key) -> promises.forget(key).ifPresent(telling::ofContact);
        }
    }
}
