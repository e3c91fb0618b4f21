package io.keepwarm.interaction.shelf;

import io.keepwarm.chassis.http.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What lies on the team's shelves; each thing is its member's alone.
@ApplicationScoped
class ShelfItems implements PanacheRepositoryBase<ShelfItem, UUID> {

    /// The thing, locked until the transaction ends.
    Optional<ShelfItem> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The member's thing, locked.
    ///
    /// @throws Problem 404
    ShelfItem lockOwn(UUID id, String memberId) {
        return lock(id).filter(item -> item.memberId().equals(memberId)).orElseThrow(ShelfItems::notThere);
    }

    /// The thing, and all on the shelves of the team with the same address, locked in key order.
    List<ShelfItem> lockAlike(UUID id) {
        return getEntityManager()
                .createNativeQuery("""
                        select i.* from shelf_item i
                        where i.id = :id or i.url_key = (select own.url_key from shelf_item own where own.id = :id)
                        order by i.id for update
                        """, ShelfItem.class)
                .setParameter("id", id)
                .getResultList();
    }

    /// The member's thing.
    ///
    /// @throws Problem 404
    ShelfItem own(UUID id, String memberId) {
        return findByIdOptional(id)
                .filter(item -> item.memberId().equals(memberId))
                .orElseThrow(ShelfItems::notThere);
    }

    /// The member's, the newest first, before `before`.
    ///
    /// @param contactIds that would interest a contact who goes by these ids; null: all
    List<ShelfItem> list(String memberId, @Nullable Collection<String> contactIds, UUID before, int limit) {
        List<String> conditions = new ArrayList<>(List.of("i.member_id = :member", "i.id < :before"));
        Map<String, Object> values = new TreeMap<>(Map.of("member", memberId, "before", before));
        if (contactIds != null) {
            conditions.add("i.id in (select m.item_id from shelf_match m"
                    + " where m.contact_id = any(:contacts) and m.shared_at is null and not m.withdrawn)");
            values.put("contacts", contactIds.toArray(String[]::new));
        }
        var query = getEntityManager()
                .createNativeQuery(
                        "select i.* from shelf_item i where " + String.join(" and ", conditions)
                                + " order by i.id desc",
                        ShelfItem.class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /// Makes the words it is found by the same as it says.
    void nameWords(ShelfItem item) {
        flush();
        getEntityManager()
                .createNativeQuery("delete from shelf_word where item_id = :id")
                .setParameter("id", item.id())
                .executeUpdate();
        getEntityManager()
                .createNativeQuery(
                        "insert into shelf_word (word, item_id) select distinct unnest(words), id from shelf_item where id = :id")
                .setParameter("id", item.id())
                .executeUpdate();
    }

    /// Those that a contact might be interested in, or is said to be, in key order.
    List<UUID> about(String contactId) {
        return getEntityManager()
                .createNativeQuery("""
                        select about.item_id from (
                            select w.item_id from shelf_word w where w.word = any(array(
                                select known.word from knowledge.contact_word known where known.contact_id = :id))
                            union
                            select m.item_id from shelf_match m
                            where m.contact_id = :id and m.shared_at is null and not m.withdrawn) about
                        order by about.item_id
                        """)
                .setParameter("id", contactId)
                .getResultList();
    }

    /// Those whose last day has passed, locked; at most `limit`.
    List<ShelfItem> lapsed(Instant now, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select i.* from shelf_item i where i.lapses_at <= :now
                        order by i.lapses_at, i.id limit :limit for update skip locked
                        """, ShelfItem.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    static Problem notThere() {
        return Problem.notFound("thing on your shelf");
    }
}
