package io.keepwarm.contact.contact;

import io.keepwarm.contact.likeness.ContactKeys;
import io.keepwarm.contact.search.TeamSign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sorts and indexes contacts that were written under older rules by those of today, some at a time and each time on
/// from there. Nothing is told to anybody, for nothing changes but how they are found.
@ApplicationScoped
class Reindexing {
    private final EntityManager entities;
    private final Contacts contacts;
    private final ContactKeys keys;
    private final Unindexed unindexed;

    Reindexing(EntityManager entities, Contacts contacts, ContactKeys keys, Unindexed unindexed) {
        this.entities = entities;
        this.contacts = contacts;
        this.keys = keys;
        this.unindexed = unindexed;
    }

    /// Takes the next contacts of that team, in the running transaction; what another replica is at is left to it, and
    /// what a newer one has put off for later.
    ///
    /// @return whether there may be more
    @SuppressWarnings("unchecked")
    boolean some(String team, int size, Instant now) {
        List<UUID> reached = entities.createNativeQuery(
                        "select after from contact_reindexing where next_at <= :now for update skip locked")
                .setParameter("now", now)
                .getResultList();
        if (reached.isEmpty()) {
            return false;
        }
        var found = contacts.lockedAfter(reached.getFirst(), size);
        index(team, found);
        if (found.size() < size) {
            entities.createNativeQuery("delete from contact_reindexing").executeUpdate();
            contacts.indexWaiting();
            return false;
        }
        entities.createNativeQuery("update contact_reindexing set after = :after")
                .setParameter("after", found.getLast().id())
                .executeUpdate();
        return true;
    }

    /// Takes those of that team, in the running transaction, whether their turn has come or not.
    void these(String team, List<UUID> ids) {
        index(team, contacts.lockedByIds(ids));
    }

    private void index(String team, List<Contact> found) {
        var sign = TeamSign.of(team);
        for (var contact : found) {
            contact.reindex(sign);
            if (contact.mergedInto() == null) {
                keys.renew(contact.id(), contact.card());
            }
        }
        unindexed.settle(found.stream().map(Contact::id).toList());
    }

    /// How far the running transaction's team has come; null: it is done.
    @SuppressWarnings("unchecked")
    @Nullable
    UUID reached() {
        List<UUID> reached = entities.createNativeQuery("select after from contact_reindexing")
                .getResultList();
        return reached.isEmpty() ? null : reached.getFirst();
    }

    /// Leaves the contact behind `after` as it is, to be tried again later, if no other replica has gone on from there.
    ///
    /// @return whom
    @SuppressWarnings("unchecked")
    Optional<UUID> stepOver(UUID after, Instant now) {
        List<UUID> left =
                entities.createNativeQuery("""
                        update contact_reindexing
                        set after = (select id from contact where id > :after order by id limit 1)
                        where after = :after returning after
                        """).setParameter("after", after).getResultList();
        left.forEach(id -> unindexed.note(id, now));
        return left.stream().findFirst();
    }
}
