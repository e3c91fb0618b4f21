package io.keepwarm.reminder.knowledge;

import io.keepwarm.events.offer.OfferState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/// What the running team's members can give, as contact-service tells of it.
@ApplicationScoped
class KnownOffers {
    private final EntityManager entities;
    private final KnowledgeJson json;

    KnownOffers(EntityManager entities, KnowledgeJson json) {
        this.entities = entities;
        this.json = json;
    }

    void learn(OfferState offer) {
        entities.createNativeQuery("""
                        insert into knowledge.offer (id, member_id, kind, title, topics) values (?1, ?2, ?3, ?4, ?5)
                        on conflict (team, id) do update
                        set kind = excluded.kind, title = excluded.title, topics = excluded.topics
                        """)
                .setParameter(1, offer.offerId())
                .setParameter(2, offer.memberId())
                .setParameter(3, offer.kind().name())
                .setParameter(4, offer.title())
                .setParameter(5, json.write(offer.topics()))
                .executeUpdate();
    }

    void forget(String offerId) {
        entities.createNativeQuery("delete from knowledge.offer where id = ?1")
                .setParameter(1, offerId)
                .executeUpdate();
    }
}
