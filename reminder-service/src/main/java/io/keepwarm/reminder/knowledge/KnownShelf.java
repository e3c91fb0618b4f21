package io.keepwarm.reminder.knowledge;

import io.keepwarm.events.shelf.ShelfState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/// What the running team's members might share with whom, as interaction-service tells of it.
@ApplicationScoped
class KnownShelf {
    private final EntityManager entities;
    private final KnowledgeJson json;

    KnownShelf(EntityManager entities, KnowledgeJson json) {
        this.entities = entities;
        this.json = json;
    }

    /// Learns the match, unless its contact was erased.
    void learn(ShelfState match) {
        entities.createNativeQuery("""
                        insert into knowledge.shelf (contact_id, member_id, item_id, title, url, why)
                        select ?1, ?2, ?3, ?4, ?5, ?6
                        where not exists (select from knowledge.gone where contact_id = ?1 and survivor_id is null)
                        on conflict (team, item_id, contact_id) do update
                        set title = excluded.title, url = excluded.url, why = excluded.why
                        """)
                .setParameter(1, match.contactId())
                .setParameter(2, match.memberId())
                .setParameter(3, match.shelfItemId())
                .setParameter(4, match.title())
                .setParameter(5, match.url())
                .setParameter(6, json.write(match.why()))
                .executeUpdate();
    }

    /// Never twice to one person.
    void shared(ShelfState match) {
        entities.createNativeQuery("delete from knowledge.shelf where item_id = ?1 and contact_id = ?2")
                .setParameter(1, match.shelfItemId())
                .setParameter(2, match.contactId())
                .executeUpdate();
    }

    void forgetAbout(String contactId) {
        entities.createNativeQuery("delete from knowledge.shelf where contact_id = ?1")
                .setParameter(1, contactId)
                .executeUpdate();
    }

    /// Forgets by the key's own words.
    void forget(String key) {
        entities.createNativeQuery("delete from knowledge.shelf where item_id || ':' || contact_id = ?1")
                .setParameter(1, key)
                .executeUpdate();
    }
}
