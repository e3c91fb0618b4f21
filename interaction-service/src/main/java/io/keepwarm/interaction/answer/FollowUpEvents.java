package io.keepwarm.interaction.answer;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.followup.FollowUpEvent;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpDue;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpOverdue;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpReopened;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpScheduled;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpSettled;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpSnoozed;
import io.keepwarm.events.followup.FollowUpState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of follow-ups, of which only the answers matter here.
@ApplicationScoped
class FollowUpEvents implements Listener {
    private final Inbox inbox;
    private final Answering answering;

    FollowUpEvents(Inbox inbox, Answering answering) {
        this.inbox = inbox;
        this.answering = answering;
    }

    @Incoming("follow-ups")
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(this, records);
    }

    @Override
    public String name() {
        return "follow-ups";
    }

    @Override
    public Topic topic() {
        return Topic.FOLLOW_UPS;
    }

    /// Most are about no answer: one question finds the others.
    @Override
    public Consumer<Received> together(List<Received> group) {
        var mattering = Set.copyOf(
                answering.mattering(group.stream().flatMap(FollowUpEvents::told).toList()));
        return one -> {
            if (told(one).anyMatch(mattering::contains)) {
                apply(one);
            }
        };
    }

    private static Stream<FollowUpState> told(Received received) {
        return received instanceof Received.News(FollowUpEvent event) ? Stream.of(event.state()) : Stream.empty();
    }

    @Override
    public void apply(Received received) {
        switch (received) {
            case Received.News(FollowUpEvent event) -> {
                switch (event) {
                    case FollowUpSettled(var state) -> answering.settled(state);
                    case FollowUpReopened(var state) -> answering.takenBack(state);
                    // Of several events the newest alone may arrive: each of these may be the first to tell that an
                    // answer was taken back.
                    case FollowUpScheduled(var state) -> answering.open(state);
                    case FollowUpDue(var state) -> answering.open(state);
                    case FollowUpOverdue(var state) -> answering.open(state);
                    case FollowUpSnoozed(var state) -> answering.open(state);
                }
            }
            case Received.News(var other) -> {}
            // Settled follow-ups are forgotten after a while; the touch stays.
            case Received.Forgotten(var topic, var key) -> {}
        }
    }
}
