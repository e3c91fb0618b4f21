package io.keepwarm.reminder.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

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

    /// Whether there was anything to lift, by any of the contact's `names`.
    boolean lift(List<String> names, String memberId) {
        return entities.createNativeQuery("delete from mute where contact_id in (?1) and member_id = ?2")
                        .setParameter(1, names)
                        .setParameter(2, memberId)
                        .executeUpdate()
                > 0;
    }
}
