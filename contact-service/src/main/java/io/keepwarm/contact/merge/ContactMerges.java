package io.keepwarm.contact.merge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The merges of the running transaction's team.
@ApplicationScoped
class ContactMerges implements PanacheRepositoryBase<ContactMerge, UUID> {
    static final String SEEN_BY = """
            select merge.* from contact_merge merge
            cross join lateral (
                select from contact c
                where c.id = merge.survivor_id and (c.visibility = 'TEAM' or c.keeper_id = :viewer) offset 0) seen
            where merge.id < :before
            order by merge.id desc limit :size
            """;

    /// The merge, locked until the transaction ends.
    Optional<ContactMerge> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The last one into the survivor that holds.
    Optional<ContactMerge> lastInto(UUID survivorId) {
        return find("survivorId = ?1 and undoneAt is null", Sort.descending("mergedAt", "id"), survivorId)
                .firstResultOptional();
    }

    /// At most `size` merges into contacts the member may see and that were not merged themselves since, undone or not,
    /// the newest first, before `before`. Each survivor is looked up by its id.
    @SuppressWarnings("unchecked")
    List<ContactMerge> seenBy(String viewer, UUID before, int size) {
        return getEntityManager()
                .createNativeQuery(SEEN_BY, ContactMerge.class)
                .setParameter("viewer", viewer)
                .setParameter("before", before)
                .setParameter("size", size)
                .getResultList();
    }

    /// At most `size` merges into one of these contacts, undone or not, the newest first, before `before`.
    List<ContactMerge> into(Collection<UUID> survivorIds, UUID before, int size) {
        return find("survivorId in ?1 and id < ?2", Sort.descending("id"), survivorIds, before)
                .page(0, size)
                .list();
    }

    /// Those that were made of a loser in that time, both ends included, and undone since.
    List<ContactMerge> undoneOf(UUID loserId, Instant from, Instant until) {
        return list("loserId = ?1 and mergedAt between ?2 and ?3 and undoneAt is not null", loserId, from, until);
    }

    /// Forgets of all merges that cannot be undone any more at `now` what it would take, and what was moved.
    void forgetFinal(Instant now) {
        getEntityManager().createNativeQuery("""
                        with final as (
                            update contact_merge set before = null, after = null
                            where undo_until < :now and before is not null returning id)
                        delete from merge_moved where merge_id in (select id from final)
                        """).setParameter("now", now).executeUpdate();
    }

    /// Gives the losers that would come back to `from` to the new keeper of their survivors.
    void handOver(Collection<UUID> survivorIds, String from, String to) {
        update(
                "loserKeeperId = ?1 where survivorId in ?2 and loserKeeperId = ?3 and undoneAt is null",
                to,
                survivorIds,
                from);
    }

    /// Gives all losers that would come back to `from` to another keeper; `alsoPrivate` false: those the team
    /// saw alone.
    void handOverAll(String from, String to, boolean alsoPrivate) {
        getEntityManager()
                .createNativeQuery("""
                        update contact_merge m set loser_keeper_id = :to
                        where m.loser_keeper_id = :from and m.undone_at is null
                          and (:alsoPrivate or (
                              select c.card ->> 'visibility' from contact c where c.id = m.loser_id) = 'TEAM')
                        """)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("alsoPrivate", alsoPrivate)
                .executeUpdate();
    }
}
