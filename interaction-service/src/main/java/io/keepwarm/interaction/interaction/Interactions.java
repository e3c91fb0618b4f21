package io.keepwarm.interaction.interaction;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.knowledge.Sharing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The interactions of the team.
@ApplicationScoped
class Interactions implements PanacheRepositoryBase<Interaction, UUID> {

    /// What to list. Without a contact or a member it is the caller's own.
    ///
    /// @param contactIds the contact and those merged into it; null: any
    record Wanted(
            @Nullable List<String> contactIds,
            @Nullable String memberId,
            @Nullable Channel channel,
            @Nullable Intent intent,
            @Nullable Instant since,
            @Nullable Instant until) {}

    /// A place in the list: newest first, by id where the instant is the same.
    record Position(Instant occurredAt, UUID id) {}

    /// The interaction, locked until the end of the transaction.
    Optional<Interaction> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Whether the team, and not its author alone, may see the interaction.
    boolean isShared(UUID id) {
        var answer = getEntityManager()
                .createNativeQuery(
                        "select " + Sharing.IS_SHARED + " from interaction i where i.id = :id", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
        return Boolean.TRUE.equals(answer);
    }

    /// Those that are wanted and that `caller` may see.
    List<Interaction> list(Wanted wanted, String caller, Optional<Position> after, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        if (wanted.contactIds() != null) {
            conditions.add(
                    "i.id in (select l.interaction_id from interaction_contact l where l.contact_id = any(:contacts))");
            values.put("contacts", wanted.contactIds().toArray(String[]::new));
        }
        String member = wanted.contactIds() == null && wanted.memberId() == null ? caller : wanted.memberId();
        if (member != null) {
            conditions.add("i.member_id = :member");
            values.put("member", member);
        }
        if (!caller.equals(member)) {
            conditions.add("(i.member_id = :caller or " + Sharing.IS_SHARED + ")");
            values.put("caller", caller);
        }
        equal(conditions, values, "channel", wanted.channel());
        equal(conditions, values, "intent", wanted.intent());
        if (wanted.since() != null) {
            conditions.add("i.occurred_at >= :since");
            values.put("since", wanted.since());
        }
        if (wanted.until() != null) {
            conditions.add("i.occurred_at < :until");
            values.put("until", wanted.until());
        }
        after.ifPresent(position -> {
            conditions.add("(i.occurred_at, i.id) < (:at, :id)");
            values.put("at", position.occurredAt());
            values.put("id", position.id());
        });
        var query = getEntityManager()
                .createNativeQuery(
                        "select i.* from interaction i where " + String.join(" and ", conditions)
                                + " order by i.occurred_at desc, i.id desc",
                        Interaction.class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static void equal(
            List<String> conditions, Map<String, Object> values, String column, @Nullable Enum<?> wanted) {
        if (wanted != null) {
            conditions.add("i." + column + " = :" + column);
            values.put(column, wanted.name());
        }
    }

    /// Makes the rows that contacts are found by the same as the interaction says.
    void nameAgain(Interaction interaction) {
        flush();
        getEntityManager()
                .createNativeQuery("delete from interaction_contact where interaction_id = :id")
                .setParameter("id", interaction.id)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("""
                        insert into interaction_contact (contact_id, occurred_at, interaction_id, member_id)
                        select unnest(contact_ids), occurred_at, id, member_id from interaction where id = :id
                        """)
                .setParameter("id", interaction.id)
                .executeUpdate();
    }
}
