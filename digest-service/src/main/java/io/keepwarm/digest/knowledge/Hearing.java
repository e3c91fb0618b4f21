package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import jakarta.enterprise.event.Event;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/// What all listeners of this service do: read one topic through the inbox, tell the rest of the service of each
/// event, and then keep of it what is to be known later.
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

    /// Keeps what is to be known of it; nothing, unless a topic says otherwise.
    void keep(io.keepwarm.events.Event event) {}

    /// Forgets what was kept of that key.
    void forget(String key) {}
}
