package io.keepwarm.reminder.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The contacts of the running team, as contact-service tells of them; those that are gone are remembered by id.
@ApplicationScoped
public class KnownContacts {
    private final EntityManager entities;

    KnownContacts(EntityManager entities) {
        this.entities = entities;
    }

    /// Learns what is not older than what is known, unless the contact was erased: then nothing is ever learnt of it
    /// again. The same version once more, for an older replica that asked for it may have kept less of it.
    void learn(ContactNews contact) {
        entities.createNativeQuery("""
                        insert into knowledge.contact as known (id, keeper_id, visibility, state, trashed, source,
                                                                created_at, tier, cadence, name, channel, version,
                                                                paused_until)
                        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13
                        from (select %s, %s) locked
                        where not exists (select from knowledge.gone where contact_id = ?1)
                        on conflict (team, id) do update
                        set keeper_id = excluded.keeper_id, visibility = excluded.visibility, state = excluded.state,
                            trashed = excluded.trashed, source = excluded.source, created_at = excluded.created_at,
                            tier = excluded.tier, cadence = excluded.cadence, name = excluded.name,
                            channel = excluded.channel, version = excluded.version,
                            paused_until = excluded.paused_until
                        where known.version <= excluded.version
                        """.formatted(Locks.CONTACT, Locks.OF_MEMBER))
                .setParameter(1, contact.id())
                .setParameter(2, contact.keeperId())
                .setParameter(3, contact.visibility().name())
                .setParameter(4, contact.state().name())
                .setParameter(5, contact.trashed())
                .setParameter(6, contact.source().name())
                .setParameter(7, contact.createdAt().truncatedTo(ChronoUnit.MICROS))
                .setParameter(8, contact.tier().name())
                .setParameter(9, contact.cadence())
                .setParameter(10, contact.name())
                .setParameter(
                        11, contact.channel() == null ? null : contact.channel().name())
                .setParameter(12, contact.version())
                .setParameter(13, contact.pausedUntil())
                .executeUpdate();
    }

    /// Whether anything was ever told of the contact, be it that it is no more.
    boolean hasHeardOf(String contactId) {
        return (Boolean)
                entities.createNativeQuery("""
                        select exists (select from knowledge.contact where id = ?1)
                            or exists (select from knowledge.gone where contact_id = ?1)
                        """).setParameter(1, contactId).getSingleResult();
    }

    /// The contact is no more: merged into `survivorId`, or erased when that is null. What was erased stays so.
    void leave(String contactId, @Nullable String survivorId) {
        entities.createNativeQuery("""
                        insert into knowledge.gone as known (contact_id, survivor_id) values (?1, ?2)
                        on conflict (team, contact_id) do update set survivor_id = excluded.survivor_id
                        where known.survivor_id is not null
                        """)
                .setParameter(1, contactId)
                .setParameter(2, survivorId)
                .executeUpdate();
        forget(contactId);
    }

    /// A merge was undone; the contact's next state will tell of it again.
    void comeBack(String contactId) {
        entities.createNativeQuery("delete from knowledge.gone where contact_id = ?1 and survivor_id is not null")
                .setParameter(1, contactId)
                .executeUpdate();
    }

    void forget(String contactId) {
        entities.createNativeQuery("delete from knowledge.contact where id = ?1")
                .setParameter(1, contactId)
                .executeUpdate();
    }

    /// The ids of the contacts a member keeps.
    @SuppressWarnings("unchecked")
    public List<String> keptBy(String memberId) {
        return entities.createNativeQuery("select id from knowledge.contact where keeper_id = ?1 order by id")
                .setParameter(1, memberId)
                .getResultList();
    }
}
