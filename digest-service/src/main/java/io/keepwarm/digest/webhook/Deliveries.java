package io.keepwarm.digest.webhook;

import io.keepwarm.chassis.time.TimeOrderedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The log of deliveries, which is also what is still to be delivered. Each call needs a transaction for the team.
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<SavedDelivery, UUID> {

    /// Whether this version of the key is newer than what was looked at before; notes that it has been now.
    boolean isNews(String topic, String key, long version) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into webhook_seen as seen (topic, key, version) values (:topic, :key, :version)
                                on conflict (team, topic, key) do update set version = excluded.version
                                where seen.version < excluded.version
                                """)
                        .setParameter("topic", topic)
                        .setParameter("key", key)
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
    }

    /// A delivery to be made: what it is about, as what it goes out, and whom it names.
    record Draft(String topic, String key, long version, String type, String payload, Collection<String> contactIds) {}

    /// Saves the draft for that webhook, to be delivered at once. The same version of a key is saved once. Answers the
    /// id of the new delivery.
    Optional<UUID> save(UUID webhook, Draft draft) {
        var id = TimeOrderedId.next();
        int saved = getEntityManager()
                .createNativeQuery("""
                        insert into webhook_delivery (id, webhook, topic, key, key_version, type, payload, state, step_at)
                        values (:id, :webhook, :topic, :key, :version, :type, :payload, 'PENDING', now())
                        on conflict (team, webhook, topic, key, key_version) do nothing
                        """)
                .setParameter("id", id)
                .setParameter("webhook", webhook)
                .setParameter("topic", draft.topic())
                .setParameter("key", draft.key())
                .setParameter("version", draft.version())
                .setParameter("type", draft.type())
                .setParameter("payload", draft.payload())
                .executeUpdate();
        if (saved == 0) {
            return Optional.empty();
        }
        if (!draft.contactIds().isEmpty()) {
            getEntityManager()
                    .createNativeQuery("""
                            insert into webhook_delivery_contact (delivery, contact)
                            select distinct cast(:id as uuid), unnest(cast(:contacts as text[]))
                            """)
                    .setParameter("id", id)
                    .setParameter("contacts", draft.contactIds().toArray(String[]::new))
                    .executeUpdate();
        }
        return Optional.of(id);
    }

    /// Whether anything that was or is to be delivered names the contact.
    boolean haveNamed(String contactId) {
        return !getEntityManager()
                .createNativeQuery("select 1 from webhook_delivery_contact where contact = :contact limit 1")
                .setParameter("contact", contactId)
                .getResultList()
                .isEmpty();
    }

    /// The webhook's delivery of that id.
    Optional<SavedDelivery> of(UUID webhook, UUID id) {
        return find("id = ?1 and webhook = ?2", id, webhook).firstResultOptional();
    }

    /// The webhook's deliveries, the newest first.
    List<SavedDelivery> newest(UUID webhook, @Nullable DeliveryState state, @Nullable UUID before, int limit) {
        var where = new StringBuilder("webhook = :webhook");
        var parameters = io.quarkus.panache.common.Parameters.with("webhook", webhook);
        if (state != null) {
            where.append(" and state = :state");
            parameters.and("state", state);
        }
        if (before != null) {
            where.append(" and id < :before");
            parameters.and("before", before);
        }
        return find(where + " order by id desc", parameters).page(0, limit).list();
    }

    /// Delivers it again, or sooner, from the first attempt on. What comes of an attempt under way counts no more.
    void again(UUID id) {
        getEntityManager().createNativeQuery("""
                        update webhook_delivery set state = 'PENDING', reason = null, claim = claim + 1, attempt = 0,
                            step_at = now()
                        where id = :id
                        """).setParameter("id", id).executeUpdate();
    }

    /// Nothing that waits for that webhook is delivered any more.
    void giveUp(UUID webhook) {
        getEntityManager()
                .createNativeQuery("""
                        update webhook_delivery set state = 'FAILED', reason = 'The webhook was disabled', step_at = null
                        where webhook = :webhook and state = 'PENDING'
                        """)
                .setParameter("webhook", webhook)
                .executeUpdate();
    }

    /// Has whatever names the one contact count as naming the other, too: while the other was merged into it, it was
    /// told of with what was the other's. Done again it changes nothing.
    void alsoNames(String survivorId, String mergedId) {
        getEntityManager()
                .createNativeQuery("""
                        insert into webhook_delivery_contact (delivery, contact)
                        select delivery, :merged from webhook_delivery_contact where contact = :survivor
                        on conflict do nothing
                        """)
                .setParameter("merged", mergedId)
                .setParameter("survivor", survivorId)
                .executeUpdate();
    }

    /// Empties whatever names the contact, also what was answered to it. What has not left does not leave any more.
    void forget(String contactId) {
        empty("id in (select delivery from webhook_delivery_contact where contact = :words)", contactId);
        getEntityManager()
                .createNativeQuery("delete from webhook_delivery_contact where contact = :contact")
                .setParameter("contact", contactId)
                .executeUpdate();
    }

    /// As [#forget], of whatever quotes the name in what it tells of others; reads all the team's log. What is told of
    /// contacts and members themselves quotes nobody, and is many rows.
    void forgetName(String name) {
        empty(
                "topic not in ('keepwarm.contacts', 'keepwarm.members')"
                        + " and strpos(lower(payload), lower(cast(:words as text))) > 0",
                name);
    }

    private void empty(String where, String words) {
        getEntityManager()
                .createNativeQuery("""
                        update webhook_delivery set payload = null, response_excerpt = null, reason = 'ERASED', step_at = null,
                            state = case when state = 'PENDING' then 'DROPPED' else state end
                        where\s""" + where)
                .setParameter("words", words)
                .executeUpdate();
    }
}
