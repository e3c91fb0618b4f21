package io.keepwarm.reminder.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The contacts of the running team, as contact-service tells of them; those that are gone are remembered by id.
@ApplicationScoped
public class KnownContacts {
    /// Each step is a look-up by index; the offsets and the count keep the planner, which takes recursions for
    /// long, from joining all merged contacts of the team instead.
    static final String NAMES = """
            with recursive up (id) as (
                select cast(?1 as text)
                union select into_it.id from up cross join lateral (
                    select g.survivor_id as id from knowledge.gone g
                    where g.contact_id = up.id and g.survivor_id is not null offset 0) into_it),
            name (id) as (
                select id from up where (
                    select count(g.survivor_id) from knowledge.gone g where g.contact_id = up.id) = 0
                union select merged.id from name cross join lateral (
                    select g.contact_id as id from knowledge.gone g where g.survivor_id = name.id offset 0) merged)
            select id from name
            """;

    private final EntityManager entities;
    private final KnowledgeJson json;

    KnownContacts(EntityManager entities, KnowledgeJson json) {
        this.entities = entities;
        this.json = json;
    }

    /// Learns what is not older than what is known, unless the contact was erased: then nothing is ever learnt
    /// of it again. The same version once more, for an older replica that asked for it may have kept less of it.
    /// Each contact stands in the list once; they are locked in its order.
    void learn(List<ContactNews> contacts) {
        entities.createNativeQuery("""
                        insert into knowledge.contact as known (id, keeper_id, visibility, state, trashed, source,
                                                                created_at, tier, cadence, name, channel, version,
                                                                paused_until, origin, review_on, trust, relevance,
                                                                details, met_on)
                        select id, keeper_id, visibility, state, trashed, source, created_at, tier, cadence, name,
                               channel, version, paused_until, origin, review_on, "values", relevance,
                               cast(details as text), met_on
                        from (
                            select news.*, %s, %s
                            from json_to_recordset(cast(?1 as json)) as news (
                                id text, keeper_id text, visibility text, state text, trashed boolean, source text,
                                created_at timestamptz, tier text, cadence text, name text, channel text,
                                version bigint, paused_until date, origin text, review_on date, "values" int,
                                relevance int, details json, met_on date)) told
                        where not exists (select from knowledge.gone where contact_id = told.id)
                        on conflict (team, id) do update
                        set keeper_id = excluded.keeper_id, visibility = excluded.visibility, state = excluded.state,
                            trashed = excluded.trashed, source = excluded.source, created_at = excluded.created_at,
                            tier = excluded.tier, cadence = excluded.cadence, name = excluded.name,
                            channel = excluded.channel, version = excluded.version,
                            paused_until = excluded.paused_until, origin = excluded.origin,
                            review_on = excluded.review_on, trust = excluded.trust,
                            relevance = excluded.relevance, details = excluded.details,
                            met_on = excluded.met_on
                        where known.version <= excluded.version
                        """.formatted(Locks.contact("news.id"), Locks.ofMember("news.keeper_id")))
                .setParameter(1, json.write(contacts))
                .executeUpdate();
    }

    /// Whether anything was ever told of the contact, be it that it is no more.
    boolean hasHeardOf(String contactId) {
        return (Boolean)
                entities.createNativeQuery("""
                        select exists (select from knowledge.contact where id = ?1)
                            or exists (select from knowledge.gone where contact_id = ?1)
                        """).setParameter(1, contactId).getSingleResult();
    }

    /// Whether the member may see the contact, or the one that answers for it; one not heard of nobody sees.
    public boolean isSeenBy(String contactId, String memberId) {
        return (Boolean) entities.createNativeQuery("""
                        select exists (
                            select from knowledge.contact where id = ?1 and (visibility = 'TEAM' or keeper_id = ?2))
                        """)
                .setParameter(1, standIn(contactId))
                .setParameter(2, memberId)
                .getSingleResult();
    }

    /// The contact is no more: merged into `survivorId`, or erased when that is null. What was erased stays so.
    void leave(String contactId, @Nullable String survivorId) {
        entities.createNativeQuery("""
                        insert into knowledge.gone as known (contact_id, survivor_id) values (?1, ?2)
                        on conflict (team, contact_id) do update set survivor_id = excluded.survivor_id
                        where known.survivor_id is not null
                        """)
                .setParameter(1, contactId)
                .setParameter(2, survivorId)
                .executeUpdate();
        forget(contactId);
    }

    /// Merges were undone, if there were any; the next state of each contact will tell of it again.
    ///
    /// @return the contacts they were merged into
    @SuppressWarnings("unchecked")
    List<String> comeBack(List<String> contactIds) {
        return entities.createNativeQuery("""
                        with undone as (
                            delete from knowledge.gone
                            where contact_id = any (cast(?1 as text[])) and survivor_id is not null returning survivor_id)
                        select distinct survivor_id from undone
                        """)
                .setParameter(1, contactIds.toArray(String[]::new))
                .getResultList();
    }

    /// As [#namesOf] of one, for each of several.
    @SuppressWarnings("unchecked")
    public Map<String, List<String>> namesOf(Collection<String> contactIds) {
        List<String> merged = entities.createNativeQuery("""
                        select survivor_id from knowledge.gone where survivor_id = any (cast(?1 as text[]))
                        union select contact_id from knowledge.gone
                        where contact_id = any (cast(?1 as text[])) and survivor_id is not null
                        """)
                .setParameter(1, contactIds.toArray(String[]::new))
                .getResultList();
        var several = new HashSet<>(merged);
        Map<String, List<String>> names = new LinkedHashMap<>();
        contactIds.forEach(id -> names.put(id, several.contains(id) ? namesOf(id) : List.of(id)));
        return names;
    }

    /// All ids the person goes by whose id this is: that of the contact that answers for it, and of those
    /// that were merged into that one.
    public List<String> namesOf(String contactId) {
        @SuppressWarnings("unchecked")
        List<String> names =
                entities.createNativeQuery(NAMES).setParameter(1, contactId).getResultList();
        // Two that were merged into each other, one after the other: word of the first one's end has not come yet.
        return names.isEmpty() ? List.of(contactId) : names;
    }

    /// Those of the ids that were merged, with the contact that answers for each.
    public Map<String, String> standIns(Collection<String> contactIds) {
        var next = next(contactIds);
        Map<String, String> standIns = new HashMap<>();
        contactIds.stream().filter(next::containsKey).forEach(id -> standIns.put(id, last(next, id)));
        return standIns;
    }

    /// All that the ids were merged into, one after the other.
    Collection<String> survivors(Collection<String> contactIds) {
        return next(contactIds).values();
    }

    /// Into which one each of the ids, and each that comes after it, was merged.
    private Map<String, String> next(Collection<String> contactIds) {
        Map<String, String> next = new HashMap<>();
        Set<String> asked = new HashSet<>(contactIds);
        while (!asked.isEmpty()) {
            List<?> rows = entities.createNativeQuery(
                            "select contact_id, survivor_id from knowledge.gone where contact_id in (?1) and survivor_id is not null")
                    .setParameter(1, asked)
                    .getResultList();
            asked = new HashSet<>();
            for (Object row : rows) {
                Object[] columns = (Object[]) row;
                if (next.put((String) columns[0], (String) columns[1]) == null) {
                    asked.add((String) columns[1]);
                }
            }
            asked.removeAll(next.keySet());
        }
        return next;
    }

    private static String last(Map<String, String> next, String id) {
        String standIn = id;
        for (int hops = 0; hops < next.size(); hops++) {
            standIn = next.getOrDefault(standIn, standIn);
        }
        return standIn;
    }

    void forget(String contactId) {
        entities.createNativeQuery("delete from knowledge.contact where id = ?1")
                .setParameter(1, contactId)
                .executeUpdate();
    }

    /// The contact that answers for `contactId`: itself, unless it was merged into another.
    public String standIn(String contactId) {
        return standIns(Set.of(contactId)).getOrDefault(contactId, contactId);
    }
}
