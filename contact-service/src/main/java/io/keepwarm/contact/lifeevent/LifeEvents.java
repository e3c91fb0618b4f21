package io.keepwarm.contact.lifeevent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The life events of the running transaction's team.
@ApplicationScoped
class LifeEvents implements PanacheRepositoryBase<LifeEvent, UUID> {
    private static final Sort NEWEST_FIRST = Sort.descending("happenedOn", "id");

    /// Where a page begins: behind the event of this day and id.
    record Position(LocalDate on, UUID id) {
        static Position of(List<String> words) {
            return new Position(LocalDate.parse(words.get(0)), UUID.fromString(words.get(1)));
        }

        static List<String> words(LifeEventView last) {
            return List.of(last.on().toString(), last.id().toString());
        }
    }

    /// The key and version under which the other services know of an event.
    record Known(UUID id, long version) {}

    /// The event, locked until the transaction ends.
    Optional<LifeEvent> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Those of the contact that stand, the latest first.
    List<LifeEvent> of(UUID contactId, @Nullable Position after, int size) {
        var found = after == null
                ? find("contactId = ?1 and retractedAt is null", NEWEST_FIRST, contactId)
                : find(
                        "contactId = ?1 and retractedAt is null and (happenedOn, id) < (?2, ?3)",
                        NEWEST_FIRST,
                        contactId,
                        after.on(),
                        after.id());
        return found.page(Page.ofSize(size)).list();
    }

    /// All of the contact, taken back or not, locked until the transaction ends.
    List<LifeEvent> lockedOf(UUID contactId) {
        return find("contactId", Sort.by("id"), contactId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Those of the contacts of whom, or of whoever they were merged into, something was noted and not taken back.
    @SuppressWarnings("unchecked")
    Set<UUID> notedAmong(Collection<UUID> contactIds) {
        return Set.copyOf(getEntityManager()
                .createNativeQuery("""
                        select asked.id from unnest(cast(:ids as uuid[])) asked (id) cross join lateral (
                            with recursive named (id) as (
                                select asked.id
                                union select c.merged_into from named cross join lateral (
                                    select merged_into from contact where contact.id = named.id limit 1) c
                                where c.merged_into is not null)
                            select from named cross join lateral (
                                select from life_event e
                                where e.contact_id = named.id and e.retracted_at is null limit 1) noted
                            limit 1) known
                        """)
                .setParameter("ids", contactIds.toArray(UUID[]::new))
                .getResultList());
    }

    /// The ids of those that a touch may answer, or one taken back may have answered, of the contact or of the one it
    /// was merged into: nobody has answered them, or that member by a touch later than their last one is now.
    @SuppressWarnings("unchecked")
    List<UUID> atStake(UUID contactId, String memberId, Instant lastTouchAt) {
        return getEntityManager()
                .createNativeQuery("""
                        select e.id from life_event e
                        where e.retracted_at is null
                          and (e.answered_at is null or e.answered_by = :member and e.answered_at > :last)
                          and e.contact_id = any (array(
                              with recursive named (id) as (
                                  select cast(:id as uuid)
                                  union select c.merged_into from named cross join lateral (
                                      select merged_into from contact where contact.id = named.id limit 1) c
                                  where c.merged_into is not null)
                              select id from named))
                        order by e.id
                        """)
                .setParameter("id", contactId)
                .setParameter("member", memberId)
                .setParameter("last", lastTouchAt)
                .getResultList();
    }

    /// All that was ever told of the contact, taken back or not.
    List<Known> told(UUID contactId) {
        return getEntityManager()
                .createQuery("select id, version from LifeEvent where contactId = ?1", Known.class)
                .setParameter(1, contactId)
                .getResultList();
    }
}
