package io.keepwarm.interaction.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.member.MemberEvent;
import io.keepwarm.events.member.MemberEvent.MemberSaved;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of members and their zones.
@ApplicationScoped
class MemberEvents implements Listener {
    private final Inbox inbox;
    private final KnownMembers members;

    MemberEvents(Inbox inbox, KnownMembers members) {
        this.inbox = inbox;
        this.members = members;
    }

    @Incoming("members")
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(this, records);
    }

    @Override
    public String name() {
        return "members";
    }

    @Override
    public Topic topic() {
        return Topic.MEMBERS;
    }

    @Override
    public void apply(Received received) {
        switch (received) {
            case Received.News(MemberEvent event) -> {
                switch (event) {
                    case MemberSaved(var state) ->
                        members.learn(state.memberId(), state.version(), state.zone(), state.active(), state.email());
                }
            }
            case Received.News(var other) -> {}
            // A member's zone alone tells nothing about anybody; it is kept for the notes they left.
            case Received.Forgotten(var topic, var key) -> {}
        }
    }
}
