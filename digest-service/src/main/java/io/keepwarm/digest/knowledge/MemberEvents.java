package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.events.Event;
import io.keepwarm.events.Topic;
import io.keepwarm.events.member.MemberEvent;
import io.keepwarm.events.member.MemberEvent.MemberSaved;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps the members known.
@Singleton
class MemberEvents extends Hearing {
    private final KnownMembers members;
    private final jakarta.enterprise.event.Event<MemberHeard> news;

    MemberEvents(
            Inbox inbox,
            jakarta.enterprise.event.Event<EventHeard> heard,
            KnownMembers members,
            jakarta.enterprise.event.Event<MemberHeard> news) {
        super("members", Topic.MEMBERS, inbox, heard);
        this.members = members;
        this.news = news;
    }

    @Incoming("members")
    public void on(ConsumerRecords<String, byte[]> records) {
        receive(records);
    }

    @Override
    void keep(Event event) {
        if (event instanceof MemberEvent member) {
            switch (member) {
                case MemberSaved(var state) -> {
                    members.save(state);
                    news.fire(new MemberHeard(state.memberId()));
                }
            }
        }
    }
}
