package io.keepwarm.interaction.owed;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.owed.OwedResource.How;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a member owed a contact and ended by hand, with the reason: theirs alone to see.
@ApplicationScoped
class ClosedDebts {
    private static final String CLOSED = """
            select distinct c.kind, c.interaction_id, c.how, c.reason, c.closed_at from closing c
            where c.member_id = :member and c.contact_id = any(:names) %s
            order by c.closed_at desc, c.interaction_id desc, c.kind desc limit :limit
            """;

    private final EntityManager entities;
    private final KnownContacts contacts;

    ClosedDebts(EntityManager entities, KnownContacts contacts) {
        this.entities = entities;
        this.contacts = contacts;
    }

    private record Position(Instant at, UUID interactionId, String kind) {}

    /// A page of them, what was ended last first.
    ///
    /// @throws Problem 404 when there is no such contact for the caller
    @Transactional
    Page<ClosedDebt> page(String contactId, Caller caller, PageRequest request, boolean mayAsk) {
        String id = contacts.requireSeen(contactId, caller.memberId(), mayAsk).id();
        String list = String.join("|", "closed", caller.memberId(), id);
        var after = request.after(
                list,
                values -> new Position(Instant.parse(values.get(0)), UUID.fromString(values.get(1)), values.get(2)));
        var query = entities.createNativeQuery(
                        CLOSED.formatted(
                                after.isPresent()
                                        ? "and (c.closed_at, c.interaction_id, c.kind) < (:at, :id, :kind)"
                                        : ""),
                        Tuple.class)
                .setParameter("member", caller.memberId())
                .setParameter("names", contacts.namesOf(id).toArray(String[]::new))
                .setParameter("limit", request.limit() + 1);
        after.ifPresent(position -> query.setParameter("at", position.at())
                .setParameter("id", position.interactionId())
                .setParameter("kind", position.kind()));
        List<Tuple> rows = query.getResultList();
        return request.of(
                list,
                rows.stream().map(ClosedDebts::read).toList(),
                last -> List.of(
                        last.closedAt().toString(),
                        last.interactionId().toString(),
                        last.kind().name()));
    }

    private static ClosedDebt read(Tuple row) {
        return new ClosedDebt(
                OwedKind.valueOf(row.get(0, String.class)),
                row.get(1, UUID.class),
                How.valueOf(row.get(2, String.class)),
                row.get(3, String.class),
                row.get(4, Instant.class));
    }
}
