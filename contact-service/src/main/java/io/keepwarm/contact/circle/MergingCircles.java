package io.keepwarm.contact.circle;

import io.keepwarm.contact.merge.ContactsMerged;
import io.keepwarm.contact.merge.ContactsParted;
import io.keepwarm.contact.merge.MovedThings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The survivor is in the circles the merged contact was in, as long as the merge holds. In a circle that has both the
/// loser keeps a place that nobody sees.
@ApplicationScoped
class MergingCircles {
    private static final String KIND = "circle_member";

    private final EntityManager entities;
    private final MovedThings moved;

    MergingCircles(EntityManager entities, MovedThings moved) {
        this.entities = entities;
        this.moved = moved;
    }

    void on(@Observes ContactsMerged merged) {
        @SuppressWarnings("unchecked")
        List<UUID> circles = entities.createNativeQuery("""
                        select circle_id from circle_member theirs
                        where contact_id = :loser and not exists (
                            select from circle_member own
                            where own.circle_id = theirs.circle_id and own.contact_id = :survivor)
                        for update
                        """)
                .setParameter("loser", merged.loserId())
                .setParameter("survivor", merged.survivorId())
                .getResultList();
        move(circles, merged.loserId(), merged.survivorId());
        moved.remember(merged.mergeId(), KIND, circles);
    }

    void on(@Observes ContactsParted parted) {
        move(moved.of(parted.mergeId(), KIND), parted.survivorId(), parted.loserId());
    }

    private void move(Collection<UUID> circles, UUID from, UUID to) {
        entities.createNativeQuery("""
                        update circle_member set contact_id = :to
                        where contact_id = :from and circle_id = any (cast(:circles as uuid[]))
                        """)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("circles", circles.toArray(UUID[]::new))
                .executeUpdate();
    }
}
