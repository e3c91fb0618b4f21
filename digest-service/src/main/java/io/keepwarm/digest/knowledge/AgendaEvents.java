package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.events.Event;
import io.keepwarm.events.Topic;
import io.keepwarm.events.agenda.AgendaEvent;
import io.keepwarm.events.agenda.AgendaEvent.AgendaPrepared;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps the newest agenda of each member.
@Singleton
class AgendaEvents extends Hearing {
    private final KnownAgendas agendas;

    AgendaEvents(Inbox inbox, jakarta.enterprise.event.Event<EventHeard> heard, KnownAgendas agendas) {
        super("agendas", Topic.AGENDAS, inbox, heard);
        this.agendas = agendas;
    }

    @Incoming("agendas")
    public void on(ConsumerRecords<String, byte[]> records) {
        receive(records);
    }

    @Override
    void keep(Event event) {
        if (event instanceof AgendaEvent agenda) {
            switch (agenda) {
                case AgendaPrepared prepared -> agendas.save(prepared);
            }
        }
    }
}
