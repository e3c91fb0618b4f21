package io.keepwarm.contact.likeness;

import io.keepwarm.contact.card.Card;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The keys of the running transaction's team's contacts.
@ApplicationScoped
public class ContactKeys {
    /// What more people than this share, such as the number of an office, tells nobody from anybody. The
    /// likeliest pairs come first: those who share the most. The limits of one keep the contacts to be
    /// looked up one by one, whatever the planner thinks of their number.
    static final String PAIRS = """
            with shared as (
                select value, array_agg(contact_id) as ids
                from contact_key group by value having count(*) between 2 and 20),
            pair as (
                select one.id as one_id, other.id as other_id,
                       sum(case left(shared.value, 2) when 'l:' then 9 when 'e:' then 8 when 'p:' then 6 else 5 end) as weight
                from shared
                cross join lateral unnest(shared.ids) as one (id)
                cross join lateral unnest(shared.ids) as other (id)
                where other.id > one.id
                group by one.id, other.id)
            select pair.one_id, pair.other_id
            from pair
            cross join lateral (
                select from contact c where c.id = pair.one_id
                    and c.trashed_at is null and (c.visibility = 'TEAM' or c.keeper_id = :viewer) limit 1) one
            cross join lateral (
                select from contact c where c.id = pair.other_id
                    and c.trashed_at is null and (c.visibility = 'TEAM' or c.keeper_id = :viewer) limit 1) other
            where not exists (
                select from dismissed_duplicate d where d.one_id = pair.one_id and d.other_id = pair.other_id)
            order by pair.weight desc, pair.one_id, pair.other_id
            limit :size
            """;

    /// Each key is looked up by itself, and those who have it one by one, whatever the planner thinks of their number.
    public static final String SHARING = """
            select distinct found.contact_id
            from unnest(cast(:keys as text[])) as wanted (value)
            cross join lateral (
                select k.contact_id from contact_key k
                cross join lateral (
                    select from contact c where c.id = k.contact_id
                        and (c.visibility = 'TEAM' or c.keeper_id = :viewer) limit 1) seen
                where k.value = wanted.value limit :each) found
            """;

    private final EntityManager entities;

    ContactKeys(EntityManager entities) {
        this.entities = entities;
    }

    /// Two contacts with a key in common.
    public record Pair(UUID one, UUID other) {}

    /// Brings the keys of a contact up to date: from those of the card it had to those of the one it has. Null: none.
    public void follow(UUID contactId, @Nullable Card before, @Nullable Card after) {
        var had = MatchKeys.of(before);
        var has = MatchKeys.of(after);
        if (had.equals(has)) {
            return;
        }
        if (had.isEmpty()) {
            add(Map.of(contactId, has));
            return;
        }
        renew(contactId, has);
    }

    /// Writes down the keys of a contact's card, whatever was written down before.
    public void renew(UUID contactId, Card card) {
        renew(contactId, MatchKeys.of(card));
    }

    private void renew(UUID contactId, Set<String> has) {
        entities.createNativeQuery("""
                        with gone as (
                            delete from contact_key where contact_id = :contact and value <> all (cast(:has as text[])))
                        insert into contact_key (contact_id, value) select :contact, unnest(cast(:has as text[]))
                        on conflict (team, value, contact_id) do nothing
                        """)
                .setParameter("contact", contactId)
                .setParameter("has", has.toArray(String[]::new))
                .executeUpdate();
    }

    /// Writes down the keys of contacts that had none, by contact.
    public void add(Map<UUID, Set<String>> keys) {
        record Row(UUID contactId, String value) {}
        var rows = keys.entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(value -> new Row(of.getKey(), value)))
                .toList();
        entities.createNativeQuery("insert into contact_key (contact_id, value)"
                        + " select * from unnest(cast(:contacts as uuid[]), cast(:values as text[]))")
                .setParameter("contacts", rows.stream().map(Row::contactId).toArray(UUID[]::new))
                .setParameter("values", rows.stream().map(Row::value).toArray(String[]::new))
                .executeUpdate();
    }

    /// The ids of contacts the member may see, in the trash or not, that have one of the keys: at most `each` for
    /// each.
    public List<UUID> sharing(String viewer, Collection<String> keys, int each) {
        return entities.createNativeQuery(SHARING, UUID.class)
                .setParameter("keys", keys.toArray(String[]::new))
                .setParameter("viewer", viewer)
                .setParameter("each", each)
                .getResultList();
    }

    /// At most `size` pairs of contacts the member may see, out of the trash, of whom nobody has said
    /// that they are two.
    public List<Pair> pairs(String viewer, int size) {
        List<Tuple> rows = entities.createNativeQuery(PAIRS, Tuple.class)
                .setParameter("viewer", viewer)
                .setParameter("size", size)
                .getResultList();
        return rows.stream()
                .map(row -> new Pair(row.get(0, UUID.class), row.get(1, UUID.class)))
                .toList();
    }
}
