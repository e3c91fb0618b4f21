package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.wire.EventJson;
import io.keepwarm.events.EventType;
import io.keepwarm.events.agenda.AgendaEvent.AgendaPrepared;
import io.keepwarm.events.agenda.AgendaState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The newest agenda of each member.
@ApplicationScoped
public class KnownAgendas {
    private final EntityManager entities;
    private final EventJson json;

    KnownAgendas(EntityManager entities, EventJson json) {
        this.entities = entities;
        this.json = json;
    }

    void save(AgendaPrepared event) {
        entities.merge(new KnownAgenda(event.state().memberId(), json.write(event)));
    }

    /// The member's newest agenda, whatever its day, or empty when none was prepared yet.
    public Optional<AgendaState> newestFor(String memberId) {
        return Optional.ofNullable(entities.find(KnownAgenda.class, memberId))
                .map(known ->
                        json.read(EventType.AGENDA_PREPARED, known.prepared().getBytes(StandardCharsets.UTF_8)))
                .map(event -> ((AgendaPrepared) event).state());
    }
}
