package io.keepwarm.contact.likeness;

import io.keepwarm.contact.card.Card;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The keys of the running transaction's team's contacts.
@ApplicationScoped
public class ContactKeys {
    /// What more people than this share, such as the number of an office, tells nobody from anybody.
    public static final int MOST_ALIKE = 20;

    /// From one key that several have to the next, by their index; nothing of the others is read, nor more of those
    /// who have a key than it takes to see that they are too many.
    static final String BLOCKS = """
            with recursive block (value, place) as (
                (select k.value, 1 from contact_key k
                 where k.shared and k.value >= :from and k.value < :end order by k.value limit 1)
                union all
                select next.value, block.place + 1 from block cross join lateral (
                    select k.value from contact_key k
                    where k.shared and k.value > block.value and k.value < :end order by k.value limit 1) next
                where block.place < :size)
            select block.value, holder.contact_id
            from block cross join lateral (
                select k.contact_id from contact_key k where k.value = block.value
                order by k.contact_id limit :most) holder
            order by block.value, holder.contact_id
            """;

    /// Of the keys, those that more have than tells anybody from anybody.
    static final String COMMON = """
            select wanted.value from unnest(cast(:keys as text[])) as wanted (value) cross join lateral (
                select from contact_key k where k.value = wanted.value order by k.contact_id offset :most limit 1) more
            """;

    /// Whoever finds a key new is its lone holder, and a unique index sees to it that there is one at most; so two who
    /// write at the same moment wait for each other, and meet in the order of the keys.
    private static final String ADD = """
            lone as (
                insert into contact_key (contact_id, value, shared) select contact_id, value, false from wanted
                on conflict do nothing returning contact_id, value)
            insert into contact_key (contact_id, value, shared)
            select rest.contact_id, rest.value, true
            from (select contact_id, value from wanted except all select contact_id, value from lone) as rest
            on conflict (team, value, contact_id) do nothing
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

    /// A key, and who has it.
    public record Block(String key, List<UUID> holders) {
        /// Whether it tells those who have it from others.
        public boolean tells() {
            return holders.size() > 1 && holders.size() <= MOST_ALIKE;
        }
    }

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
                            delete from contact_key where contact_id = :contact and value <> all (cast(:has as text[]))),
                        wanted as (
                            select cast(:contact as uuid) as contact_id, value
                            from unnest(cast(:has as text[])) as has (value)),
                        """ + ADD)
                .setParameter("contact", contactId)
                .setParameter("has", has.toArray(String[]::new))
                .executeUpdate();
    }

    /// Writes down the keys of contacts that had none, by contact.
    public void add(Map<UUID, Set<String>> keys) {
        record Row(UUID contactId, String value) {}
        var rows = keys.entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(value -> new Row(of.getKey(), value)))
                .sorted(Comparator.comparing(Row::value))
                .toList();
        entities.createNativeQuery("""
                        with wanted as (
                            select * from unnest(cast(:contacts as uuid[]), cast(:values as text[]))
                                as has (contact_id, value)),
                        """ + ADD)
                .setParameter("contacts", rows.stream().map(Row::contactId).toArray(UUID[]::new))
                .setParameter("values", rows.stream().map(Row::value).toArray(String[]::new))
                .executeUpdate();
    }

    /// The ids of contacts the member may see, in the trash or not, that have one of the keys: at most `each` for
    /// each.
    public List<UUID> sharing(String viewer, Collection<String> keys, int each) {
        return entities.createNativeQuery(SHARING)
                .setParameter("keys", keys.toArray(String[]::new))
                .setParameter("viewer", viewer)
                .setParameter("each", each)
                .getResultList();
    }

    /// At most `size` keys that several have, or had, from `from` on and before `end`, in their order; of whoever has
    /// a key, seen by whomever, one more than [#MOST_ALIKE] at most, by id.
    public List<Block> blocks(String from, String end, int size) {
        List<Tuple> rows = entities.createNativeQuery(BLOCKS, Tuple.class)
                .setParameter("from", from)
                .setParameter("end", end)
                .setParameter("size", size)
                .setParameter("most", MOST_ALIKE + 1)
                .getResultList();
        Map<String, List<UUID>> holders = new LinkedHashMap<>();
        rows.forEach(row -> holders.computeIfAbsent(row.get(0, String.class), _ -> new ArrayList<>())
                .add(row.get(1, UUID.class)));
        return holders.entrySet().stream()
                .map(block -> new Block(block.getKey(), block.getValue()))
                .toList();
    }

    /// Those of the keys that more than [#MOST_ALIKE] have.
    @SuppressWarnings("unchecked")
    public Set<String> common(Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createNativeQuery(COMMON)
                        .setParameter("keys", keys.toArray(String[]::new))
                        .setParameter("most", MOST_ALIKE)
                        .getResultList());
    }
}
