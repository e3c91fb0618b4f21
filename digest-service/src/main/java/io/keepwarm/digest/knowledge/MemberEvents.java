package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.member.MemberEvent;
import io.keepwarm.events.member.MemberEvent.MemberSaved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps the members known.
@ApplicationScoped
class MemberEvents implements Listener {
    private final Inbox inbox;
    private final KnownMembers members;
    private final Event<MemberHeard> heard;

    MemberEvents(Inbox inbox, KnownMembers members, Event<MemberHeard> heard) {
        this.inbox = inbox;
        this.members = members;
        this.heard = heard;
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
        if (received instanceof Received.News(MemberEvent event)) {
            switch (event) {
                case MemberSaved(var state) -> {
                    members.save(state);
                    heard.fire(new MemberHeard(state.memberId()));
                }
            }
        }
    }
}
