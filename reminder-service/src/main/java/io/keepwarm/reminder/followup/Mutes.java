package io.keepwarm.reminder.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/// Which contacts a member wants to hear no more of.
@ApplicationScoped
class Mutes {
    private final EntityManager entities;

    Mutes(EntityManager entities) {
        this.entities = entities;
    }

    void mute(String contactId, String memberId, Instant now) {
        entities.createNativeQuery("insert into mute (contact_id, member_id, since) values (?1, ?2, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, contactId)
                .setParameter(2, memberId)
                .setParameter(3, now)
                .executeUpdate();
    }

    void forgetAbout(String contactId) {
        entities.createNativeQuery("delete from mute where contact_id = ?1")
                .setParameter(1, contactId)
                .executeUpdate();
    }

    /// Whether there was anything to lift.
    boolean lift(String contactId, String memberId) {
        return entities.createNativeQuery("delete from mute where contact_id = ?1 and member_id = ?2")
                        .setParameter(1, contactId)
                        .setParameter(2, memberId)
                        .executeUpdate()
                > 0;
    }
}
