package io.keepwarm.interaction.tie;

import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.events.tie.TieEvent.TieRevised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;

/// Counts ties anew that are waiting for it. Runs in the caller's transaction.
@ApplicationScoped
class Recounting {
    private final EntityManager entities;
    private final Ties ties;
    private final TieKeeping keeping;
    private final CurrentScope scope;

    Recounting(EntityManager entities, Ties ties, TieKeeping keeping, CurrentScope scope) {
        this.entities = entities;
        this.ties = ties;
        this.keeping = keeping;
        this.scope = scope;
    }

    /// Counts at most `limit` of those due, and answers how many.
    int some(Instant now, int limit) {
        List<Tuple> due = entities.createNativeQuery("""
                        delete from tie_recount where (contact_id, member_id) in (
                            select contact_id, member_id from tie_recount where next_at <= :now
                            order by contact_id, member_id limit :limit for update skip locked)
                        returning contact_id, member_id
                        """, Tuple.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        for (Tuple one : due) {
            var setting = ties.lock(one.get(1, String.class), List.of(one.get(0, String.class)));
            keeping.tell(scope.require().team(), setting, keeping.recount(setting), TieRevised::new, null);
        }
        return due.size();
    }
}
