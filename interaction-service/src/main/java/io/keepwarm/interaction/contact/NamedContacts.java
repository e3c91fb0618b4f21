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

    /// The interactions that name it, in key order.
    List<UUID> interactions(String contactId) {
        return entities.createNativeQuery(
                        "select distinct interaction_id from interaction_contact where contact_id = :id order by 1",
                        UUID.class)
                .setParameter("id", contactId)
                .getResultList();
    }
}
