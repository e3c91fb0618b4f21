package io.keepwarm.interaction.outreach;

import io.keepwarm.chassis.http.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The requests the team has sent; each is its member's alone.
@ApplicationScoped
class Outreaches implements PanacheRepositoryBase<Outreach, UUID> {

    /// A place in the list: the newest first.
    record Position(Instant sentAt, UUID id) {}

    /// The member's request, locked until the transaction ends.
    ///
    /// @throws Problem 404
    Outreach lock(UUID id, String memberId) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(request -> request.memberId().equals(memberId))
                .orElseThrow(() -> Problem.notFound("outreach"));
    }

    /// The member's request.
    ///
    /// @throws Problem 404
    Outreach one(UUID id, String memberId) {
        return findByIdOptional(id)
                .filter(request -> request.memberId().equals(memberId))
                .orElseThrow(() -> Problem.notFound("outreach"));
    }

    /// The member's, the newest first.
    ///
    /// @param contactIds to one of these; null: to anybody
    /// @param open true: whose outcome is not known; false: the others; null: all
    List<Outreach> list(
            String memberId,
            @Nullable Collection<String> contactIds,
            @Nullable Boolean open,
            Optional<Position> after,
            int limit) {
        List<String> conditions = new ArrayList<>(List.of("memberId = :member"));
        Map<String, Object> values = new HashMap<>(Map.of("member", memberId));
        if (contactIds != null) {
            conditions.add("contactId in :contacts");
            values.put("contacts", contactIds);
        }
        if (open != null) {
            conditions.add(open ? "outcome is null" : "outcome is not null");
        }
        after.ifPresent(position -> {
            conditions.add("(sentAt, id) < (:at, :id)");
            values.put("at", position.sentAt());
            values.put("id", position.id());
        });
        return find(String.join(" and ", conditions) + " order by sentAt desc, id desc", values)
                .page(0, limit)
                .list();
    }

    /// The member's of a period: from `from`, before `until`; as many as `limit`, the newest.
    List<OutreachReport.Sent> sent(String memberId, Instant from, Instant until, int limit) {
        return getEntityManager()
                .createQuery("""
                        select new io.keepwarm.interaction.outreach.OutreachReport$Sent(
                            o.sentAt, o.channel, o.intent, o.reason is not null, o.outcome)
                        from Outreach o where o.memberId = :member and o.sentAt >= :from and o.sentAt < :until
                        order by o.sentAt desc, o.id desc
                        """, OutreachReport.Sent.class)
                .setParameter("member", memberId)
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(limit)
                .getResultList();
    }

    /// Deletes those sent to a contact.
    void deleteTo(String contactId) {
        delete("contactId", contactId);
    }
}
