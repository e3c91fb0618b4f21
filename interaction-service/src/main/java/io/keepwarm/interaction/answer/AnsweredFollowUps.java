package io.keepwarm.interaction.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Which touch the answer to a follow-up became.
@ApplicationScoped
class AnsweredFollowUps {
    private final EntityManager entities;

    AnsweredFollowUps(EntityManager entities) {
        this.entities = entities;
    }

    Optional<UUID> touchOf(String followUpId) {
        List<UUID> ids = entities.createNativeQuery(
                        "select interaction_id from answered_follow_up where follow_up_id = :id")
                .setParameter("id", followUpId)
                .getResultList();
        return ids.stream().findFirst();
    }

    /// Those of the follow-ups whose answer became a touch.
    @SuppressWarnings("unchecked")
    Set<String> among(Collection<String> followUpIds) {
        return Set.copyOf(entities.createNativeQuery(
                        "select follow_up_id from answered_follow_up where follow_up_id = any(cast(:ids as text[]))")
                .setParameter("ids", followUpIds.toArray(String[]::new))
                .getResultList());
    }

    void remember(String followUpId, UUID touch) {
        entities.createNativeQuery("""
                        insert into answered_follow_up (follow_up_id, interaction_id) values (:id, :touch)
                        on conflict (team, follow_up_id) do update set interaction_id = excluded.interaction_id
                        """)
                .setParameter("id", followUpId)
                .setParameter("touch", touch)
                .executeUpdate();
    }

    void forget(String followUpId) {
        entities.createNativeQuery("delete from answered_follow_up where follow_up_id = :id")
                .setParameter("id", followUpId)
                .executeUpdate();
    }
}
