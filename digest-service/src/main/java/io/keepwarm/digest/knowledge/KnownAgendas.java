package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.wire.EventJson;
import io.keepwarm.events.EventType;
import io.keepwarm.events.agenda.AgendaEvent.AgendaPrepared;
import io.keepwarm.events.agenda.AgendaState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /// The members' newest agendas, whatever their day; of whom none was prepared yet is missing.
    public Map<String, AgendaState> newestFor(Collection<String> memberIds) {
        List<KnownAgenda> known = entities.createNativeQuery(
                        "select * from knowledge.agenda where member = any(cast(:members as text[]))",
                        KnownAgenda.class)
                .setParameter("members", memberIds.toArray(String[]::new))
                .getResultList();
        return known.stream().collect(Collectors.toMap(KnownAgenda::member, this::read));
    }

    private AgendaState read(KnownAgenda known) {
        var event = json.read(EventType.AGENDA_PREPARED, known.prepared().getBytes(StandardCharsets.UTF_8));
        return ((AgendaPrepared) event).state();
    }
}
