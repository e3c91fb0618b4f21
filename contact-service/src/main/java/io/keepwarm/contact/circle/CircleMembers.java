package io.keepwarm.contact.circle;

import io.keepwarm.contact.contact.Contact;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// Who is in the circles of the running transaction's team.
@ApplicationScoped
public class CircleMembers implements PanacheRepositoryBase<CircleMember, CircleMember.Key> {
    private static final String SEEN = """
            from CircleMember m join Contact c on c.id = m.contactId
            where m.circleId = :circle and m.contactId > :after and c.trashedAt is null
              and (c.visibility = TEAM or c.keeperId = :viewer)
            order by m.contactId
            """;

    /// A place in a circle and the contact who has it.
    record Seen(CircleMember member, Contact contact) {}

    /// The contacts of a circle, those after `after`, that `viewer` may see and that are not in the trash: for going
    /// through all of them.
    public List<UUID> contactIdsAfter(UUID circleId, String viewer, UUID after, int size) {
        return query("select m.contactId " + SEEN, UUID.class, circleId, viewer, after, size);
    }

    /// The same with what is known of them.
    List<Seen> seenAfter(UUID circleId, String viewer, UUID after, int size) {
        return query("select m, c " + SEEN, Seen.class, circleId, viewer, after, size);
    }

    private <T> List<T> query(String hql, Class<T> type, UUID circleId, String viewer, UUID after, int size) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(hql, type)
                .setParameter("circle", circleId)
                .setParameter("viewer", viewer)
                .setParameter("after", after)
                .setMaxResults(size)
                .getResultList();
    }

    /// Takes those in who are not in it yet.
    ///
    /// @return how many came in
    int take(UUID circleId, Collection<UUID> contactIds, Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        insert into circle_member (circle_id, contact_id, added_at)
                        select :circle, id, :now from unnest(:contacts) as wanted (id)
                        on conflict (team, circle_id, contact_id) do nothing
                        """)
                .setParameter("circle", circleId)
                .setParameter("now", now)
                .setParameter("contacts", contactIds.toArray(UUID[]::new))
                .executeUpdate();
    }

    /// Lets those go who are in it.
    ///
    /// @return how many
    int letGo(UUID circleId, Collection<UUID> contactIds) {
        return Math.toIntExact(delete("circleId = ?1 and contactId in ?2", circleId, contactIds));
    }

    /// How many are in it, whoever may see them.
    long size(UUID circleId) {
        return count("circleId", circleId);
    }
}
