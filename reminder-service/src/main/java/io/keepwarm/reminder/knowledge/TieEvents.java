package io.keepwarm.reminder.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.tie.TieEvent;
import io.keepwarm.events.tie.TieState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Learns of every touch. A touch settles what it answers and schedules what comes next.
@ApplicationScoped
class TieEvents implements Listener {
    private final Inbox inbox;
    private final KnownTies ties;
    private final ContactLocks locks;
    private final Telling telling;
    private final Event<Learnt> learnt;
    private final Clock clock;

    TieEvents(Inbox inbox, KnownTies ties, ContactLocks locks, Telling telling, Event<Learnt> learnt, Clock clock) {
        this.inbox = inbox;
        this.ties = ties;
        this.locks = locks;
        this.telling = telling;
        this.learnt = learnt;
        this.clock = clock;
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

    /// Several members' touches of one contact are thought of together.
    @Override
    public Consumer<Received> together(List<Received> group) {
        var news = group.stream().flatMap(TieEvents::told).toList();
        var touched = news.stream().map(TieState::contactId).distinct().toList();
        locks.holdSeveral(
                Stream.concat(touched.stream(), ties.contactsOf(Tombstones.in(group)).stream())
                        .toList(),
                news.stream().map(TieState::memberId).distinct().toList());
        if (!touched.isEmpty()) {
            ties.learn(news.stream().map(TieNews::of).toList());
            learnt.fire(new Learnt.OfContacts(touched));
        }
        return one -> {
            if (told(one).findAny().isEmpty()) {
                apply(one);
            }
        };
    }

    private static Stream<TieState> told(Received received) {
        return received instanceof Received.News(TieEvent event) ? Stream.of(event.state()) : Stream.empty();
    }

    @Override
    public void apply(Received received) {
        switch (received) {
            case Received.News(TieEvent event) -> {
                ties.learn(List.of(TieNews.of(event.state())));
                learnt.fire(Learnt.OfContacts.of(event.state().contactId()));
            }
            case Received.News(var other) -> {}
            case Received.Forgotten(var topic, var key) ->
                ties.forget(key, clock.instant()).ifPresent(telling::ofContact);
        }
    }
}
