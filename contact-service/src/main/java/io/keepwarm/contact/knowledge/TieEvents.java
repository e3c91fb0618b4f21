package io.keepwarm.contact.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.tie.TieEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Learns how warm the ties are. Whatever happened to a tie, its state tells the whole of it.
@ApplicationScoped
class TieEvents implements Listener {
    private final Inbox inbox;
    private final KnownTies ties;
    private final Event<TiesHeard> heard;

    TieEvents(Inbox inbox, KnownTies ties, Event<TiesHeard> heard) {
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
    public Consumer<Received> together(List<Received> group) {
        var ours = group.stream().flatMap(TieEvents::told).toList();
        if (!ours.isEmpty()) {
            ties.learn(ours);
            heard.fire(new TiesHeard(ours));
        }
        return this::apply;
    }

    private static Stream<TiesHeard.Heard> told(Received received) {
        return received instanceof Received.News(TieEvent event)
                ? KnownTies.idOf(event.state().contactId())
                        .map(contact -> new TiesHeard.Heard(contact, event.state()))
                        .stream()
                : Stream.empty();
    }

    @Override
    public void apply(Received received) {
        if (received instanceof Received.Forgotten(var topic, var key)) {
            ties.forget(key);
        }
    }
}
