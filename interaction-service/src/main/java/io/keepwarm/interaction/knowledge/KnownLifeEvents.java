package io.keepwarm.interaction.knowledge;

import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.events.lifeevent.LifeEventState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// What happened in the lives of contacts.
@ApplicationScoped
public class KnownLifeEvents {
    /// For how long a word about it is timely, where nobody said.
    private static final int TIMELY_DAYS = 60;

    private final EntityManager entities;

    KnownLifeEvents(EntityManager entities) {
        this.entities = entities;
    }

    /// Keeps what the newest event of it tells. Of an erased contact nothing is kept.
    void learn(LifeEventState event) {
        LocalDate expiresOn = event.expiresOn() == null ? event.on().plusDays(TIMELY_DAYS) : event.expiresOn();
        entities.createNativeQuery("""
                        insert into knowledge.life_event (id, contact_id, kind, happened, note, expires_on, answered)
                        select :id, :contact, :kind, :on, cast(:note as text), :expiresOn, :answered
                        where not exists (select from knowledge.contact where id = :contact and erased)
                        on conflict (team, id) do update
                        set contact_id = excluded.contact_id, kind = excluded.kind, happened = excluded.happened,
                            note = excluded.note, expires_on = excluded.expires_on, answered = excluded.answered
                        """)
                .setParameter("id", event.lifeEventId())
                .setParameter("contact", event.contactId())
                .setParameter("kind", event.kind().name())
                .setParameter("on", event.on())
                .setParameter("note", event.note())
                .setParameter("expiresOn", expiresOn)
                .setParameter("answered", event.answeredAt() != null)
                .executeUpdate();
    }

    /// Forgets it.
    void forget(String id) {
        entities.createNativeQuery("delete from knowledge.life_event where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /// What happened in the life of a contact that goes by these ids and is still worth a word on `today`, the newest
    /// first.
    public List<KnownLifeEvent> timely(Collection<String> contactIds, LocalDate today) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select kind, happened, note, answered from knowledge.life_event
                        where contact_id = any(:ids) and expires_on >= :today order by happened desc, id limit 20
                        """, Tuple.class)
                .setParameter("ids", contactIds.toArray(String[]::new))
                .setParameter("today", today)
                .getResultList();
        return rows.stream()
                .map(row -> new KnownLifeEvent(
                        kind(row.get(0, String.class)),
                        row.get(1, LocalDate.class),
                        row.get(2, String.class),
                        row.get(3, Boolean.class)))
                .toList();
    }

    private static LifeEventKind kind(String stored) {
        return Arrays.stream(LifeEventKind.values())
                .filter(kind -> kind.name().equals(stored))
                .findFirst()
                .orElse(LifeEventKind.UNKNOWN);
    }
}
