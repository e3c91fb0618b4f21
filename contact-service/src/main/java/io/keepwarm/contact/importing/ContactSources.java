package io.keepwarm.contact.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Which card or row the running transaction's team's contacts came from, see [Source].
@ApplicationScoped
class ContactSources {
    /// Of those who share an id, for tables count from 1, and of the copies that several members keep for themselves,
    /// so many are looked at.
    private static final int MOST_OF_ONE = 100;

    /// Also whom a contact that came from it was merged into, by way of others too. A contact made by hand goes by an
    /// id of its own among vCards. Each is looked up by itself, whatever the planner thinks of their
    /// number.
    static final String FIND = """
            with recursive found (value, id) as (
                select wanted.value, source.contact_id
                from unnest(cast(:values as text[])) as wanted (value)
                cross join lateral (
                    select s.contact_id from contact_source s where s.value = wanted.value limit :each) source
                union
                select own.value, own.id
                from unnest(cast(:owners as text[]), cast(:own as uuid[])) as own (value, id)
                union
                select found.value, merged.survivor
                from found
                cross join lateral (
                    select c.merged_into as survivor from contact c where c.id = found.id limit 1) merged
                where merged.survivor is not null)
            select value, id from found
            """;

    private final EntityManager entities;

    ContactSources(EntityManager entities) {
        this.entities = entities;
    }

    /// The ids of whoever may have come from each of these, or stands for them since a merge, seen by whomever.
    Map<Source, Set<UUID>> contactsFrom(Collection<Source> sources) {
        var own = sources.stream().filter(source -> source.contactId() != null).toList();
        List<Tuple> rows = entities.createNativeQuery(FIND, Tuple.class)
                .setParameter("values", values(sources))
                .setParameter("each", MOST_OF_ONE)
                .setParameter("owners", values(own))
                .setParameter("own", own.stream().map(Source::contactId).toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Source(row.get(0, String.class)),
                        Collectors.mapping(row -> row.get(1, UUID.class), Collectors.toSet())));
    }

    /// Remembers what contacts came from; what is known already stays.
    void add(Map<UUID, Set<Source>> taken) {
        List<UUID> contacts = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        taken.forEach((contactId, from) -> from.forEach(source -> {
            contacts.add(contactId);
            sources.add(source);
        }));
        if (contacts.isEmpty()) {
            return;
        }
        entities.createNativeQuery("insert into contact_source (contact_id, value)"
                        + " select * from unnest(cast(:contacts as uuid[]), cast(:values as text[]))"
                        + " on conflict (team, value, contact_id) do nothing")
                .setParameter("contacts", contacts.toArray(UUID[]::new))
                .setParameter("values", values(sources))
                .executeUpdate();
    }

    private static String[] values(Collection<Source> sources) {
        return sources.stream().map(Source::value).toArray(String[]::new);
    }
}
