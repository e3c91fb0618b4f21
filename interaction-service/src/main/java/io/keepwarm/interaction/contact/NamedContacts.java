package io.keepwarm.interaction.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// Which interactions name a contact, and whom they name with it.
@ApplicationScoped
class NamedContacts {
    /// Nothing here may become a join: that might read all of the team.
    static final String AMONG = """
            select asked.id from unnest(cast(:ids as text[])) as asked(id)
            where coalesce(
                (select true from interaction_contact one where one.contact_id = asked.id limit 1),
                (select true from depth one where one.contact_id = asked.id limit 1),
                (select true from promise one where one.contact_id = asked.id limit 1),
                (select true from shelf_match one where one.contact_id = asked.id limit 1),
                (select true from knowledge.contact one where one.stands_for = asked.id limit 1),
                false)
            """;

    private final EntityManager entities;

    NamedContacts(EntityManager entities) {
        this.entities = entities;
    }

    /// The contacts named in interactions that name one of `ids`, themselves among them, by the member who logged those
    /// or said how well they know them; members and contacts in key order.
    Map<String, Set<String>> together(Collection<String> ids) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select distinct other.member_id, other.contact_id
                        from interaction_contact named
                        join interaction_contact other
                            on other.team = named.team and other.interaction_id = named.interaction_id
                        where named.contact_id = any(:ids)
                        union
                        select member_id, contact_id from depth where contact_id = any(:ids)
                        """, Tuple.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList();
        Map<String, Set<String>> byMember = new TreeMap<>();
        rows.forEach(row -> byMember.computeIfAbsent(row.get(0, String.class), member -> new TreeSet<>())
                .add(row.get(1, String.class)));
        return byMember;
    }

    /// Of these contacts, those that an interaction, an answer about depth, a promise or a match of the shelf names, or
    /// that a merged contact stands behind. Each is looked up by itself, along an index.
    Set<String> among(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new TreeSet<>(entities.createNativeQuery(AMONG)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList());
    }

    /// The interactions that name it, in key order.
    List<UUID> interactions(String contactId) {
        return entities.createNativeQuery(
                        "select distinct interaction_id from interaction_contact where contact_id = :id order by 1")
                .setParameter("id", contactId)
                .getResultList();
    }
}
