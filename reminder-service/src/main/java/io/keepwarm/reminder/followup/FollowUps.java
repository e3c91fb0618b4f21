package io.keepwarm.reminder.followup;

import io.keepwarm.events.followup.FollowUpStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The follow-ups of the running team.
@ApplicationScoped
class FollowUps implements PanacheRepositoryBase<FollowUp, UUID> {
    private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
    private static final int SKIP_LOCKED = -2;

    /// The open ones about a contact, locked in id order.
    List<FollowUp> lockOpen(String contactId) {
        return find("contactId = ?1 and state <> ?2", Sort.by("id"), contactId, FollowUpStatus.SETTLED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// All that was ever scheduled about a contact, locked in id order.
    List<FollowUp> lockAll(String contactId) {
        return find("contactId = ?1", Sort.by("id"), contactId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Of each member, reason and source the one about a contact that was settled last. That need not be the
    /// newest: one that was taken back is settled after the one that had come in its place. What came of a source is known by
    /// all `names` of the contact, the rest by its own id.
    List<FollowUp> settledLast(String contactId, List<String> names) {
        return getEntityManager()
                .createNativeQuery("""
                        select distinct on (member_id, reason, source_id) * from follow_up
                        where contact_id in (?1) and state = 'SETTLED' and (source_id is not null or contact_id = ?2)
                        order by member_id, reason, source_id, settled_at desc, id desc
                        """, FollowUp.class)
                .setParameter(1, names)
                .setParameter(2, contactId)
                .getResultList();
    }

    /// The contact a follow-up is about, without loading it.
    Optional<String> contactOf(UUID id) {
        return find("select contactId from FollowUp where id = ?1", id)
                .project(String.class)
                .firstResultOptional();
    }

    Optional<FollowUp> lock(UUID id) {
        return find("id = ?1", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /// Those whose next step is due, oldest first; what another replica holds is left to it.
    List<FollowUp> lockDue(Instant now, int limit) {
        return find("nextAt <= ?1", Sort.by("nextAt"), now)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(LOCK_TIMEOUT, SKIP_LOCKED)
                .list();
    }
}
