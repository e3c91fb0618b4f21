package io.keepwarm.reminder.knowledge;

import io.keepwarm.events.lifeevent.LifeEventState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// What happened in the lives of the running team's contacts, as contact-service tells of it.
@ApplicationScoped
class KnownLifeEvents {
    private final EntityManager entities;

    KnownLifeEvents(EntityManager entities) {
        this.entities = entities;
    }

    /// Learns the life event, unless its contact was erased.
    ///
    /// @param retracted whether the note was taken back
    void learn(LifeEventState event, boolean retracted) {
        entities.createNativeQuery("""
                        insert into knowledge.life_event (contact_id, id, kind, happened_on, side, note, noted_at,
                                                          expires_on, is_over)
                        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
                        from (select %s) locked
                        where not exists (select from knowledge.gone where contact_id = ?1 and survivor_id is null)
                        on conflict (team, id) do update
                        set contact_id = excluded.contact_id, kind = excluded.kind,
                            happened_on = excluded.happened_on, side = excluded.side, note = excluded.note,
                            expires_on = excluded.expires_on, is_over = excluded.is_over
                        """.formatted(Locks.CONTACT))
                .setParameter(1, event.contactId())
                .setParameter(2, event.lifeEventId())
                .setParameter(3, event.kind().name())
                .setParameter(4, event.on())
                .setParameter(5, event.side().name())
                .setParameter(6, event.note())
                .setParameter(7, event.changedAt().truncatedTo(ChronoUnit.MICROS))
                .setParameter(8, event.expiresOn())
                .setParameter(9, retracted || event.answeredAt() != null)
                .executeUpdate();
    }

    /// The contacts these are about, of those that are known.
    @SuppressWarnings("unchecked")
    List<String> contactsOf(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createNativeQuery("select contact_id from knowledge.life_event where id in (?1)")
                        .setParameter(1, ids)
                        .getResultList();
    }

    void forgetAbout(String contactId) {
        entities.createNativeQuery("delete from knowledge.life_event where contact_id = ?1")
                .setParameter(1, contactId)
                .executeUpdate();
    }

    /// Forgets what happened. That something did stays known, so that its follow-up ends.
    ///
    /// @return the contact it happened to, if it was known
    @SuppressWarnings("unchecked")
    Optional<String> forget(String lifeEventId) {
        List<String> contacts =
                entities.createNativeQuery("""
                        with forgotten as (
                            update knowledge.life_event set is_over = true, note = null where id = ?1
                            returning contact_id)
                        select contact_id from forgotten
                        """).setParameter(1, lifeEventId).getResultList();
        return contacts.stream().findFirst();
    }
}
