package io.keepwarm.interaction.tie;

import io.keepwarm.events.tie.WarmthBand;
import io.keepwarm.interaction.tie.facts.Heat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A member's ties, for reading: those with at least one touch, of contacts the member may see and that are not
/// in the trash.
@ApplicationScoped
public class TieList {
    private static final String SELECT = """
            select t.contact_id, t.version, t.changed_at, cast(t.facts as text)
            from tie t join knowledge.contact c on c.id = t.contact_id
            where t.member_id = :member and t.last_touch_at is not null
            and c.stands_for is null and not c.erased and not c.trashed
            and (c.visibility = 'TEAM' or c.keeper_id = :member)
            """;

    private final EntityManager entities;

    TieList(EntityManager entities) {
        this.entities = entities;
    }

    /// Which ties are wanted; null: whatever.
    record Wanted(@Nullable WarmthBand band, @Nullable Boolean listOnly) {}

    /// A place in a list.
    record Position(Object value, String contactId) {}

    List<Tie> list(String memberId, Wanted wanted, TieOrder order, Optional<Position> after, Instant now, int limit) {
        var sql = new StringBuilder(SELECT);
        Map<String, Object> values = new LinkedHashMap<>();
        if (wanted.band() != null) {
            sql.append(" and t.warmth >= :from and t.warmth < :below");
            values.put("from", Heat.keyFrom(wanted.band(), now));
            values.put("below", Heat.keyBelow(wanted.band(), now));
        }
        if (wanted.listOnly() != null) {
            sql.append(" and t.list_only = :listOnly");
            values.put("listOnly", wanted.listOnly());
        }
        after.ifPresent(position -> {
            sql.append(" and ").append(order.following());
            values.put("value", position.value());
            values.put("contact", position.contactId());
        });
        sql.append(" order by ").append(order.orderBy());
        var query = entities.createNativeQuery(sql.toString(), Tuple.class)
                .setParameter("member", memberId)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return read(memberId, query.getResultList());
    }

    /// The member's tie with a contact, never one that was merged into another; empty: never in touch.
    public Optional<Tie> find(String memberId, String contactId) {
        var query = entities.createNativeQuery("""
                        select contact_id, version, changed_at, cast(facts as text) from tie
                        where member_id = :member and contact_id = :contact
                        """, Tuple.class)
                .setParameter("member", memberId)
                .setParameter("contact", contactId);
        return read(memberId, query.getResultList()).stream().findFirst();
    }

    private static List<Tie> read(String memberId, List<Tuple> rows) {
        return rows.stream()
                .map(row -> new Tie(
                        row.get(0, String.class),
                        memberId,
                        row.get(1, Long.class),
                        row.get(2, Instant.class),
                        FactsJson.read(row.get(3, String.class))))
                .toList();
    }
}
