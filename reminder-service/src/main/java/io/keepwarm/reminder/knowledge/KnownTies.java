package io.keepwarm.reminder.knowledge;

import io.keepwarm.events.tie.TieState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The ties of the running team's members, as interaction-service tells of them.
@ApplicationScoped
class KnownTies {
    private final EntityManager entities;

    KnownTies(EntityManager entities) {
        this.entities = entities;
    }

    /// Learns the tie, unless its contact was erased. One learnt in the very moment of the erasure is forgotten with
    /// the tombstone that interaction-service leaves for it.
    void learn(TieState tie) {
        var note = tie.lastNote();
        entities.createNativeQuery("""
                        insert into knowledge.tie (contact_id, member_id, changed_at, last_real_touch_at,
                                                   shared_last_real_touch_at, last_channel, last_note,
                                                   last_note_private)
                        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
                        from (select %s, %s) locked
                        where not exists (select from knowledge.gone where contact_id = ?1 and survivor_id is null)
                        on conflict (team, contact_id, member_id) do update
                        set changed_at = excluded.changed_at, last_real_touch_at = excluded.last_real_touch_at,
                            shared_last_real_touch_at = excluded.shared_last_real_touch_at,
                            last_channel = excluded.last_channel,
                            last_note = excluded.last_note, last_note_private = excluded.last_note_private
                        """.formatted(Locks.CONTACT, Locks.OF_MEMBER))
                .setParameter(1, tie.contactId())
                .setParameter(2, tie.memberId())
                .setParameter(3, micros(tie.changedAt()))
                .setParameter(4, micros(tie.lastRealTouchAt()))
                .setParameter(5, micros(tie.sharedLastRealTouchAt()))
                .setParameter(
                        6, tie.lastChannel() == null ? null : tie.lastChannel().name())
                .setParameter(7, note == null ? null : note.text())
                .setParameter(8, note != null && note.isPrivate())
                .executeUpdate();
    }

    void forgetAbout(String contactId) {
        entities.createNativeQuery("delete from knowledge.tie where contact_id = ?1")
                .setParameter(1, contactId)
                .executeUpdate();
    }

    /// Forgets by the key's own words.
    void forget(String key) {
        entities.createNativeQuery("delete from knowledge.tie where team || ':' || contact_id || ':' || member_id = ?1")
                .setParameter(1, key)
                .executeUpdate();
    }

    private static @Nullable Instant micros(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
