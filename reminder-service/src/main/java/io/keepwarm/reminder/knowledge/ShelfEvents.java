package io.keepwarm.reminder.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.shelf.ShelfEvent;
import io.keepwarm.events.shelf.ShelfEvent.ShelfMatched;
import io.keepwarm.events.shelf.ShelfEvent.ShelfShared;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Learns what might be shared with whom, and what was.
@ApplicationScoped
class ShelfEvents implements Listener {
    private final Inbox inbox;
    private final KnownShelf shelf;

    ShelfEvents(Inbox inbox, KnownShelf shelf) {
        this.inbox = inbox;
        this.shelf = shelf;
    }

    @Incoming("shelf")
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(this, records);
    }

    @Override
    public String name() {
        return "shelf";
    }

    @Override
    public Topic topic() {
        return Topic.SHELF;
    }

    @Override
    public void apply(Received received) {
        switch (received) {
            case Received.News(ShelfEvent event) -> {
                switch (event) {
                    case ShelfMatched(var match) -> shelf.learn(match);
                    case ShelfShared(var match) -> shelf.shared(match);
                }
            }
            case Received.News(var other) -> {}
            case Received.Forgotten(var topic, var key) -> shelf.forget(key);
        }
    }
}
