package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/// What all listeners of this service do: read one topic through the inbox, tell the rest of the service of each
/// event, and keep of it what is to be known later: of each after it was told of, or of all of a group before that.
abstract class Hearing implements Listener {
    private final String name;
    private final Topic topic;
    private final Inbox inbox;
    private final Event<EventHeard> heard;

    Hearing(String name, Topic topic, Inbox inbox, Event<EventHeard> heard) {
        this.name = name;
        this.topic = topic;
        this.inbox = inbox;
        this.heard = heard;
    }

    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(this, records);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Topic topic() {
        return topic;
    }

    @Override
    public void apply(Received received) {
        switch (received) {
            case Received.News(var event) -> {
                heard.fire(new EventHeard(event));
                keep(event);
            }
            case Received.Forgotten(var from, var key) -> forget(key);
        }
    }

    /// The events of that kind in a group.
    static <T> Stream<T> told(List<Received> group, Class<T> kind) {
        return group.stream()
                .flatMap(one -> one instanceof Received.News(var event) ? Stream.of(event) : Stream.empty())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /// Keeps what is to be known of it; nothing, unless a topic says otherwise.
    void keep(io.keepwarm.events.Event event) {}

    /// Forgets what was kept of that key.
    void forget(String key) {}
}
