package io.keepwarm.contact.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What hung on a loser and hangs on its survivor since the merge, so that it can be hung back. Part of the running
/// transaction.
@ApplicationScoped
public class MovedThings {
    private final EntityManager entities;

    MovedThings(EntityManager entities) {
        this.entities = entities;
    }

    /// Remembers what a merge has moved; `kind` is the name of its table.
    public void remember(UUID mergeId, String kind, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                        insert into merge_moved (merge_id, kind, object_id)
                        select :merge, :kind, id from unnest(cast(:ids as uuid[])) as moved (id)
                        """)
                .setParameter("merge", mergeId)
                .setParameter("kind", kind)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
    }

    /// What a merge has moved of that kind; some of it may be gone by now.
    @SuppressWarnings("unchecked")
    public List<UUID> of(UUID mergeId, String kind) {
        return entities.createNativeQuery("select object_id from merge_moved where merge_id = :merge and kind = :kind")
                .setParameter("merge", mergeId)
                .setParameter("kind", kind)
                .getResultList();
    }
}
