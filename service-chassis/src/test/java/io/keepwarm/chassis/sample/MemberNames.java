package io.keepwarm.chassis.sample;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.member.MemberEvent.MemberSaved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
public class MemberNames implements Listener {
    private final Inbox inbox;
    private final EntityManager entities;

    MemberNames(Inbox inbox, EntityManager entities) {
        this.inbox = inbox;
        this.entities = entities;
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
            case Received.News(MemberSaved(var member)) ->
                entities.createNativeQuery("""
                                insert into knowledge.member as known (id, name) values (?1, ?2)
                                on conflict (team, id) do update set name = excluded.name, applied = known.applied + 1
                                """)
                        .setParameter(1, member.memberId())
                        .setParameter(2, member.name())
                        .executeUpdate();
            case Received.News(var other) -> {}
            case Received.Forgotten(var topic, var key) ->
                entities.createNativeQuery("delete from knowledge.member where team || ':' || id = ?1")
                        .setParameter(1, key)
                        .executeUpdate();
        }
    }
}
