package io.keepwarm.reminder.knowledge;

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

/// Learns who the members are and where their days begin.
@ApplicationScoped
class MemberEvents implements Listener {
    private final Inbox inbox;
    private final KnownMembers members;
    private final Event<Learnt> learnt;

    MemberEvents(Inbox inbox, KnownMembers members, Event<Learnt> learnt) {
        this.inbox = inbox;
        this.members = members;
        this.learnt = learnt;
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
                case MemberSaved(var member) -> {
                    members.learn(
                            member.memberId(), member.version(), member.zone(), member.leapDay(), member.active());
                    learnt.fire(new Learnt.OfMember(member.memberId()));
                }
            }
        }
    }
}
