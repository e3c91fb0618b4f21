package io.keepwarm.contact.relation;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.VisibleContacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Saying, showing and taking back how contacts stand to each other. Each method is one transaction. A relation is
/// there for whoever sees both contacts.
@ApplicationScoped
class Relating {
    private static final UUID FIRST = new UUID(0, 0);

    private final Relations relations;
    private final VisibleContacts contacts;
    private final Access access;
    private final Clock clock;

    Relating(Relations relations, VisibleContacts contacts, Access access, Clock clock) {
        this.relations = relations;
        this.contacts = contacts;
        this.access = access;
        this.clock = clock;
    }

    /// Relates a contact to another. Saying again what is known already changes nothing and is answered with what is
    /// there, which then has another id than `id`.
    ///
    /// @throws Problem 404 for the contact; 400 for another that is none, in the trash, or the same; 409 when the
    ///     contrary is known or one of the two was merged into another
    @Transactional
    RelationView relate(UUID id, UUID contactId, NewRelation said) {
        contacts.held(contactId);
        said.flaw(contactId).ifPresent(flaw -> {
            throw Problem.invalid(List.of(flaw));
        });
        var other = contacts.heldAt("/toContactId", said.toContactId());
        if (other.trashedAt() != null) {
            throw Problem.invalid("/toContactId", "lies in the trash; restore it first");
        }
        var sides = Sides.said(contactId, said);
        if (relations.between(sides).stream().anyMatch(known -> sides.contradicts(known.sides()))) {
            throw Problem.conflict(
                    "relation-contradicted",
                    "The other contact is known as " + said.kind().reverse()
                            + " of this one. Delete that first if it is not true.");
        }
        relations.keep(id, sides, access.caller().memberId(), now());
        return view(relations.same(sides).orElseThrow(), contactId, other);
    }

    /// What was said before, if it still stands.
    ///
    /// @throws Problem 404
    @Transactional
    RelationView same(UUID contactId, NewRelation said) {
        contacts.one(contactId);
        var other = contacts.one(said.toContactId());
        var relation = relations.same(Sides.said(contactId, said)).orElseThrow(Relating::notFound);
        return view(relation, contactId, other);
    }

    /// Relations of a contact, or of the one it was merged into, in the order they were said.
    @Transactional
    Page<RelationView> page(UUID id, PageRequest request) {
        UUID contactId = contacts.standIn(id).id();
        String list = "relations " + contactId;
        var after =
                request.after(list, words -> UUID.fromString(words.getFirst())).orElse(FIRST);
        var found = relations.seen(contactId, access.caller().memberId(), after, request.limit() + 1).stream()
                .map(seen -> view(seen.relation(), contactId, seen.other()))
                .toList();
        return request.of(list, found, last -> List.of(last.id().toString()));
    }

    /// @throws Problem 404
    @Transactional
    RelationView one(UUID of, UUID id) {
        UUID contactId = contacts.standIn(of).id();
        var relation = find(contactId, id);
        return view(
                relation,
                contactId,
                contacts.one(relation.sides().from(contactId).other()));
    }

    /// Takes it back, on both sides.
    @Transactional
    void delete(UUID contactId, UUID id, @Nullable String ifMatch) {
        contacts.one(contactId);
        var relation = find(contactId, id);
        contacts.one(relation.sides().from(contactId).other());
        EntityTags.require(ifMatch, Relation.VERSION);
        relations.delete(relation);
    }

    private Relation find(UUID contactId, UUID id) {
        return relations
                .findByIdOptional(id)
                .filter(relation -> relation.sides().from(contactId).one().equals(contactId))
                .orElseThrow(Relating::notFound);
    }

    private static Problem notFound() {
        return Problem.notFound("relation");
    }

    private static RelationView view(Relation relation, UUID contactId, Contact other) {
        return relation.view(contactId, other.card().shownName());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
