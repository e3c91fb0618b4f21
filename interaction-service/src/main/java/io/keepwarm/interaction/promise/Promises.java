package io.keepwarm.interaction.promise;

import io.keepwarm.chassis.http.Problem;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.interaction.knowledge.Sharing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The promises of the team.
@ApplicationScoped
class Promises implements PanacheRepositoryBase<Promise, UUID> {
    /// Whether the team may know of a `promise p`: neither it nor its interaction is private, and everybody named in
    /// either may be seen.
    private static final String IS_SHARED =
            "(exists (select from (select p.private, array[p.contact_id] as contact_ids) i where "
                    + Sharing.IS_SHARED
                    + ") and (p.interaction_id is null or exists (select from interaction i where i.id = p.interaction_id and "
                    + Sharing.IS_SHARED + ")))";

    /// What to list; null: any.
    ///
    /// @param contactIds the contact and those merged into it
    record Wanted(
            @Nullable List<String> contactIds,
            @Nullable String memberId,
            @Nullable PromisedBy by,
            @Nullable PromiseStatus state,
            @Nullable LocalDate dueUntil) {}

    /// A place in the list: the newest first.
    record Position(LocalDate madeOn, UUID id) {}

    /// The promise, locked until the end of the transaction.
    Optional<Promise> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The promise, locked, for its member to change.
    ///
    /// @throws Problem 404 when there is none the member may see, 403 when it is a colleague's
    Promise lockChangeable(UUID id, String memberId) {
        var promise = lock(id).orElseThrow(() -> Problem.notFound("promise"));
        if (!promise.memberId().equals(memberId)) {
            throw isShared(id)
                    ? Problem.forbidden("Only who noted a promise may change it.")
                    : Problem.notFound("promise");
        }
        return promise;
    }

    /// The promises an interaction told of, withdrawn ones among them, locked in key order.
    List<Promise> lockToldBy(UUID interactionId) {
        return find("interactionId = ?1 order by id", interactionId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// The promises that interactions tell of, the oldest first.
    List<Promise> toldBy(Collection<UUID> interactionIds) {
        return interactionIds.isEmpty()
                ? List.of()
                : list("interactionId in ?1 and withdrawn = false order by createdAt, id", interactionIds);
    }

    /// The promise that the answer to a follow-up kept, locked.
    Optional<Promise> lockAnsweredIn(String followUpId) {
        return find("answeredIn = ?1", followUpId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// Whether the team may know of it. What was just written counts.
    boolean isShared(UUID id) {
        flush();
        var answer = getEntityManager()
                .createNativeQuery("select " + IS_SHARED + " from promise p where p.id = :id")
                .setParameter("id", id)
                .getSingleResult();
        return Boolean.TRUE.equals(answer);
    }

    /// The promises of which the last event said something else about who sees them than holds now, among those that
    /// name these contacts or come from an interaction that does; in key order.
    List<UUID> toldOtherwise(Collection<String> contactIds) {
        return getEntityManager()
                .createNativeQuery("""
                        select p.id from promise p
                        where p.id = any(array(
                            select about.id from promise about where about.contact_id = any(:ids)
                            union
                            select beside.id from promise beside where beside.interaction_id = any(array(
                                select l.interaction_id from interaction_contact l where l.contact_id = any(:ids)))))
                        and p.told_private = """ + " " + IS_SHARED + " order by p.id")
                .setParameter("ids", contactIds.toArray(String[]::new))
                .getResultList();
    }

    /// Those with a contact, locked in key order.
    List<Promise> lockWith(String contactId) {
        return find("contactId = ?1 order by id", contactId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Those that are wanted and that `caller` may see.
    List<Promise> list(Wanted wanted, String caller, Optional<Position> after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new LinkedHashMap<>();
        if (wanted.contactIds() != null) {
            add(
                    conditions,
                    values,
                    "p.contact_id = any(:contacts)",
                    "contacts",
                    wanted.contactIds().toArray(String[]::new));
        }
        String member = wanted.contactIds() == null && wanted.memberId() == null ? caller : wanted.memberId();
        if (member != null) {
            add(conditions, values, "p.member_id = :member", "member", member);
        }
        if (!caller.equals(member)) {
            add(conditions, values, "(p.member_id = :caller or " + IS_SHARED + ")", "caller", caller);
        }
        if (wanted.by() != null) {
            add(conditions, values, "p.by_whom = :by", "by", wanted.by().name());
        }
        if (wanted.state() != null) {
            add(conditions, values, "p.state = :state", "state", wanted.state().name());
        }
        if (wanted.dueUntil() != null) {
            add(conditions, values, "p.due_on <= :dueUntil", "dueUntil", wanted.dueUntil());
        }
        after.ifPresent(position -> {
            add(conditions, values, "(p.made_on, p.id) < (:on, :id)", "on", position.madeOn());
            values.put("id", position.id());
        });
        var query = getEntityManager()
                .createNativeQuery(
                        "select p.* from promise p where " + String.join(" and ", conditions)
                                + " order by p.made_on desc, p.id desc",
                        Promise.class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
