package io.keepwarm.interaction.shelf;

import io.keepwarm.events.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which thing matches which contact, and with whom it was shared.
@ApplicationScoped
class ShelfMatches {
    /// The contacts with one of the words, whom the member may see and who are to be touched. They are met along
    /// the index of the words, so this costs what those words are said of. Then each contact is looked up by its
    /// id, which the offset sees to: joined freely, all contacts of the team may be read first.
    static final String WANTED = """
            with said as materialized (
                select w.contact_id, array_agg(distinct w.said) as why, cast(count(distinct w.word) as integer) as score
                from knowledge.contact_word w
                where w.word = any(:words) %s
                group by w.contact_id)
            select said.contact_id, said.why, said.score
            from said cross join lateral (
                select c.id from knowledge.contact c
                where c.id = said.contact_id and c.stands_for is null and not c.erased and not c.trashed
                  and c.state = 'ACTIVE' and (c.visibility = 'TEAM' or c.keeper_id = :member)
                offset 0) seen
            order by said.score desc, said.contact_id limit :limit
            """;

    private static final String SELECT = """
            select m.item_id, m.contact_id, m.version, m.why, m.score, m.withdrawn, m.shared_at, m.channel,
                   m.interaction_id
            from shelf_match m
            """;

    private final EntityManager entities;

    ShelfMatches(EntityManager entities) {
        this.entities = entities;
    }

    /// A contact that something would interest.
    record Wanted(String contactId, List<String> why, int score) {}

    /// A place in the list: who has most words in common first.
    record Position(int score, String contactId) {}

    /// Whom the thing would interest, the best first; of one contact alone, when that is named.
    List<Wanted> wanted(ShelfItem item, @Nullable String contactId, int limit) {
        var query = entities.createNativeQuery(
                        WANTED.formatted(contactId == null ? "" : "and w.contact_id = :contact"), Tuple.class)
                .setParameter("member", item.memberId())
                .setParameter("words", item.words().toArray(String[]::new))
                .setParameter("limit", limit);
        if (contactId != null) {
            query.setParameter("contact", contactId);
        }
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .map(row -> new Wanted(
                        row.get(0, String.class), List.of(row.get(1, String[].class)), row.get(2, Integer.class)))
                .toList();
    }

    /// All pairs of the thing; of some contacts alone, when those are named.
    List<ShelfMatch> of(UUID itemId, @Nullable Collection<String> contactIds) {
        var query = entities.createNativeQuery(
                        SELECT + " where m.item_id = :item"
                                + (contactIds == null ? "" : " and m.contact_id = any(:contacts)"),
                        Tuple.class)
                .setParameter("item", itemId);
        if (contactIds != null) {
            query.setParameter("contacts", contactIds.toArray(String[]::new));
        }
        return read(query.getResultList());
    }

    /// All pairs of a contact, in key order.
    List<ShelfMatch> with(String contactId) {
        return read(
                entities.createNativeQuery(SELECT + " where m.contact_id = :contact order by m.item_id", Tuple.class)
                        .setParameter("contact", contactId)
                        .getResultList());
    }

    /// The pair whose sharing logged this touch.
    Optional<ShelfMatch> sharedBy(UUID itemId, UUID interactionId) {
        return of(itemId, null).stream()
                .filter(match -> interactionId.equals(match.interactionId()))
                .findFirst();
    }

    /// Keeps everybody else from sharing anything with the contact until the transaction ends: of two who share the
    /// same at once, the second finds what the first has done.
    void hold(String team, String contactId) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(cast(:key as text), 0))")
                .setParameter("key", String.join("|", "shelf", team, contactId))
                .getResultList();
    }

    /// Of these contacts, those with whom the thing, or another with the same address, was shared by anybody.
    Set<String> sharedWith(ShelfItem item, Collection<String> contactIds) {
        if (contactIds.isEmpty()) {
            return Set.of();
        }
        List<String> shared = entities.createNativeQuery("""
                        select m.contact_id from shelf_match m
                        where m.contact_id = any(:contacts) and m.shared_at is not null
                          and (m.item_id = :item or m.url_key = cast(:url as text))
                        """)
                .setParameter("contacts", contactIds.toArray(String[]::new))
                .setParameter("item", item.id())
                .setParameter("url", item.urlKey())
                .getResultList();
        return new HashSet<>(shared);
    }

    /// Whom the thing would interest and has not been shared with, the best first.
    List<ShelfMatch> open(UUID itemId, Optional<Position> after, int limit) {
        var query = entities.createNativeQuery(
                        SELECT + " where m.item_id = :item and m.shared_at is null and not m.withdrawn"
                                + (after.isPresent()
                                        ? " and (m.score < :score or m.score = :score and m.contact_id > :contact)"
                                        : "")
                                + " order by m.score desc, m.contact_id",
                        Tuple.class)
                .setParameter("item", itemId)
                .setMaxResults(limit);
        after.ifPresent(position ->
                query.setParameter("score", position.score()).setParameter("contact", position.contactId()));
        return read(query.getResultList());
    }

    /// Of whom the thing would interest and has not been shared with, the one in that place, the best being first.
    Optional<ShelfMatch> inPlace(UUID itemId, int place) {
        return read(entities.createNativeQuery(
                                SELECT + " where m.item_id = :item and m.shared_at is null and not m.withdrawn"
                                        + " order by m.score desc, m.contact_id",
                                Tuple.class)
                        .setParameter("item", itemId)
                        .setFirstResult(place - 1)
                        .setMaxResults(1)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /// Writes the next version of a pair.
    void save(ShelfMatch match, ShelfItem item) {
        entities.createNativeQuery("""
                        insert into shelf_match (item_id, contact_id, version, member_id, why, score, withdrawn, url_key,
                            shared_at, channel, interaction_id)
                        values (:item, :contact, :version, :member, :why, :score, :withdrawn, cast(:url as text),
                            cast(:sharedAt as timestamptz), cast(:channel as text), cast(:touch as uuid))
                        on conflict (team, item_id, contact_id) do update
                        set version = excluded.version, why = excluded.why, score = excluded.score,
                            withdrawn = excluded.withdrawn, url_key = excluded.url_key, shared_at = excluded.shared_at,
                            channel = excluded.channel, interaction_id = excluded.interaction_id
                        """)
                .setParameter("item", match.itemId())
                .setParameter("contact", match.contactId())
                .setParameter("version", match.version())
                .setParameter("member", item.memberId())
                .setParameter("why", match.why().toArray(String[]::new))
                .setParameter("score", match.score())
                .setParameter("withdrawn", match.withdrawn())
                .setParameter("url", item.urlKey())
                .setParameter("sharedAt", match.sharedAt())
                .setParameter(
                        "channel",
                        match.channel() == null ? null : match.channel().name())
                .setParameter("touch", match.interactionId())
                .executeUpdate();
    }

    /// Deletes the pairs of a thing that were not shared.
    void deleteOpen(UUID itemId) {
        entities.createNativeQuery("delete from shelf_match where item_id = :item and shared_at is null")
                .setParameter("item", itemId)
                .executeUpdate();
    }

    /// Deletes all pairs of a contact.
    void deleteWith(String contactId) {
        entities.createNativeQuery("delete from shelf_match where contact_id = :contact")
                .setParameter("contact", contactId)
                .executeUpdate();
    }

    private static List<ShelfMatch> read(List<Tuple> rows) {
        List<ShelfMatch> matches = new ArrayList<>();
        for (Tuple row : rows) {
            String channel = row.get(7, String.class);
            matches.add(new ShelfMatch(
                    row.get(0, UUID.class),
                    row.get(1, String.class),
                    row.get(2, Long.class),
                    List.of(row.get(3, String[].class)),
                    row.get(4, Integer.class),
                    row.get(5, Boolean.class),
                    row.get(6, Instant.class),
                    channel == null ? null : Channel.valueOf(channel),
                    row.get(8, UUID.class)));
        }
        return matches;
    }
}
