package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.agenda.AgendaEvent;
import io.keepwarm.events.agenda.AgendaEvent.AgendaPrepared;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps the newest agenda of each member.
@ApplicationScoped
class AgendaEvents implements Listener {
    private final Inbox inbox;
    private final KnownAgendas agendas;

    AgendaEvents(Inbox inbox, KnownAgendas agendas) {
        this.inbox = inbox;
        this.agendas = agendas;
    }

    @Incoming("agendas")
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(this, records);
    }

    @Override
    public String name() {
        return "agendas";
    }

    @Override
    public Topic topic() {
        return Topic.AGENDAS;
    }

    @Override
    public void apply(Received received) {
        if (received instanceof Received.News(AgendaEvent event)) {
            switch (event) {
                case AgendaPrepared prepared -> agendas.save(prepared);
            }
        }
    }
}
