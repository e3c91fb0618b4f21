package io.keepwarm.contact.relation;

import io.keepwarm.contact.contact.Contact;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/// The relations between contacts of the running transaction's team.
@ApplicationScoped
class Relations implements PanacheRepositoryBase<Relation, UUID> {
    /// Asked from each side by plain columns: behind row-level security no index answers an expression.
    private static final String SEEN = """
            select r, c from Relation r join Contact c on c.id = r.%2$s
            where r.%1$s = :contact and r.id > :after and c.trashedAt is null
              and (c.visibility = TEAM or c.keeperId = :viewer)
            order by r.id
            """;
    private static final List<String> FROM_EACH_SIDE =
            List.of(SEEN.formatted("oneId", "otherId"), SEEN.formatted("otherId", "oneId"));

    /// A relation and the contact at its other end.
    record Seen(Relation relation, Contact other) {}

    /// Keeps the relation unless it is kept already; waits for whoever says the same at the same moment.
    void keep(UUID id, Sides sides, String memberId, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into relation (id, one_id, other_id, kind, label, reverse_label, created_at, created_by)
                        values (:id, :one, :other, :kind, :label, :reverse, :now, :member)
                        on conflict (team, one_id, other_id, kind, label, reverse_label) do nothing
                        """)
                .setParameter("id", id)
                .setParameter("one", sides.one())
                .setParameter("other", sides.other())
                .setParameter("kind", sides.kind().name())
                .setParameter("label", sides.label())
                .setParameter("reverse", sides.reverseLabel())
                .setParameter("now", now)
                .setParameter("member", memberId)
                .executeUpdate();
    }

    /// All there are of a contact, whoever may see them.
    List<Relation> of(UUID contactId) {
        return Stream.concat(list("oneId", contactId).stream(), list("otherId", contactId).stream())
                .toList();
    }

    /// All there are between the two.
    List<Relation> between(Sides sides) {
        return list("oneId = ?1 and otherId = ?2", sides.one(), sides.other());
    }

    /// The one that says just this.
    Optional<Relation> same(Sides sides) {
        return between(sides).stream()
                .filter(relation -> relation.sides().equals(sides))
                .findFirst();
    }

    /// Relations of a contact to those `viewer` may see and that are not in the trash, by id behind `after`.
    List<Seen> seen(UUID contactId, String viewer, UUID after, int size) {
        return FROM_EACH_SIDE.stream()
                .flatMap(side -> getEntityManager()
                        .unwrap(Session.class)
                        .createSelectionQuery(side, Seen.class)
                        .setParameter("contact", contactId)
                        .setParameter("viewer", viewer)
                        .setParameter("after", after)
                        .setMaxResults(size)
                        .getResultStream())
                .sorted(Comparator.comparing(seen -> seen.relation().id().toString()))
                .limit(size)
                .toList();
    }
}
