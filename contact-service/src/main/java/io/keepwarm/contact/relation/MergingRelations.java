package io.keepwarm.contact.relation;

import io.keepwarm.contact.merge.ContactsMerged;
import io.keepwarm.contact.merge.ContactsParted;
import io.keepwarm.contact.merge.MovedThings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Whoever stood to a merged contact stands so to the survivor, as long as the merge holds. What is said
/// of the survivor already, or contradicts that, stays with the loser, out of sight.
@ApplicationScoped
class MergingRelations {
    private static final String KIND = "relation";

    private final Relations relations;
    private final MovedThings moved;

    MergingRelations(Relations relations, MovedThings moved) {
        this.relations = relations;
        this.moved = moved;
    }

    void on(@Observes ContactsMerged merged) {
        List<UUID> ids = new ArrayList<>();
        for (Relation relation : relations.of(merged.loserId())) {
            var sides = relation.sides().with(merged.loserId(), merged.survivorId());
            boolean isNews = !sides.one().equals(sides.other())
                    && relations.between(sides).stream()
                            .noneMatch(known -> known.sides().equals(sides) || sides.contradicts(known.sides()));
            if (isNews) {
                relation.become(sides);
                ids.add(relation.id());
            }
        }
        moved.remember(merged.mergeId(), KIND, ids);
    }

    void on(@Observes ContactsParted parted) {
        var theirs = moved.of(parted.mergeId(), KIND);
        relations.of(parted.survivorId()).stream()
                .filter(relation -> theirs.contains(relation.id()))
                .forEach(relation -> relation.become(relation.sides().with(parted.survivorId(), parted.loserId())));
    }
}
