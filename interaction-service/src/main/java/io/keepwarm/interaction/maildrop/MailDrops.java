package io.keepwarm.interaction.maildrop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The mails that were dropped.
@ApplicationScoped
class MailDrops {
    private static final String SELECT = """
            select d.id, d.result, d.via, d.dropped_at, i.id, i.contact_ids
            from mail_drop d left join interaction i on i.id = d.interaction_id
            """;

    private final EntityManager entities;

    MailDrops(EntityManager entities) {
        this.entities = entities;
    }

    /// A mail's row, locked until the transaction ends.
    ///
    /// @param isNew whether the mail was not dropped before
    /// @param result what became of it before
    record Claim(UUID id, boolean isNew, DropResult result) {}

    /// The row of a member's mail, a new one if there is none. Whoever drops the same mail at the same time waits.
    Claim claim(UUID id, String memberId, String messageKey, Via via, Instant now) {
        Tuple row = (Tuple) entities.createNativeQuery("""
                        insert into mail_drop as old (id, member_id, message_key, via, result, dropped_at)
                        values (:id, :member, :key, :via, 'NOBODY_KNOWN', :now)
                        on conflict (team, member_id, message_key) do update set message_key = old.message_key
                        returning id, result
                        """, Tuple.class)
                .setParameter("id", id)
                .setParameter("member", memberId)
                .setParameter("key", messageKey)
                .setParameter("via", via.name())
                .setParameter("now", now)
                .getSingleResult();
        UUID claimed = row.get(0, UUID.class);
        return new Claim(claimed, claimed.equals(id), DropResult.valueOf(row.get(1, String.class)));
    }

    void settle(UUID id, DropResult result, @Nullable UUID interactionId) {
        entities.createNativeQuery("""
                        update mail_drop set result = :result, interaction_id = cast(:interaction as uuid) where id = :id
                        """)
                .setParameter("result", result.name())
                .setParameter("interaction", interactionId)
                .setParameter("id", id)
                .executeUpdate();
    }

    Optional<MailDropView> find(UUID id, String memberId) {
        return rows(entities.createNativeQuery(SELECT + "where d.id = :id and d.member_id = :member", Tuple.class)
                        .setParameter("id", id)
                        .setParameter("member", memberId))
                .stream()
                .findFirst();
    }

    /// The member's, the newest first.
    List<MailDropView> list(String memberId, @Nullable DropResult result, Optional<UUID> after, int limit) {
        String wanted =
                (result == null ? "" : " and d.result = :result") + (after.isEmpty() ? "" : " and d.id < :after");
        var query = entities.createNativeQuery(
                        SELECT + "where d.member_id = :member" + wanted + " order by d.id desc", Tuple.class)
                .setParameter("member", memberId)
                .setMaxResults(limit);
        if (result != null) {
            query.setParameter("result", result.name());
        }
        after.ifPresent(id -> query.setParameter("after", id));
        return rows(query);
    }

    @SuppressWarnings("unchecked")
    private static List<MailDropView> rows(Query query) {
        return ((List<Tuple>) query.getResultList())
                .stream().map(MailDrops::view).toList();
    }

    private static MailDropView view(Tuple row) {
        String[] contacts = row.get(5, String[].class);
        return new MailDropView(
                row.get(0, UUID.class),
                DropResult.valueOf(row.get(1, String.class)),
                Via.valueOf(row.get(2, String.class)),
                row.get(3, Instant.class),
                row.get(4, UUID.class),
                contacts == null ? List.of() : Arrays.asList(contacts),
                null,
                null);
    }
}
