package io.keepwarm.reminder.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The follow-ups of the running team.
@ApplicationScoped
class FollowUps implements PanacheRepositoryBase<FollowUp, UUID> {
    static final String SETTLED_LAST = """
            select distinct on (contact_id, member_id, reason, source_id) * from follow_up
            where contact_id = any (cast(?1 as text[])) and state = 'SETTLED'
            order by contact_id, member_id, reason, source_id, settled_at desc, id desc
            """;

    private static final Comparator<FollowUp> LATEST_FIRST = Comparator.comparing(
                    (FollowUp one) -> Objects.requireNonNull(one.settledAt))
            .thenComparing(one -> one.id.toString())
            .reversed();

    private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
    private static final int SKIP_LOCKED = -2;

    /// The open ones about a contact, locked in id order.
    List<FollowUp> lockOpen(String contactId) {
        return lockOpen(List.of(contactId)).getOrDefault(contactId, List.of());
    }

    /// The open ones about each of several contacts, locked in id order.
    Map<String, List<FollowUp>> lockOpen(Collection<String> contactIds) {
        return byContact(getEntityManager()
                .createNativeQuery("""
                        select * from follow_up where contact_id = any (cast(?1 as text[])) and state <> 'SETTLED'
                        order by id for update
                        """, FollowUp.class)
                .setParameter(1, contactIds.toArray(String[]::new)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<FollowUp>> byContact(Query question) {
        List<FollowUp> found = question.getResultList();
        return found.stream().collect(Collectors.groupingBy(one -> one.contactId));
    }

    /// All that was ever scheduled about a contact, locked in id order.
    List<FollowUp> lockAll(String contactId) {
        return find("contactId = ?1", Sort.by("id"), contactId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Of each member, reason and source the one about a contact that was settled last. That need not be the newest:
    /// one that was taken back is settled after the one that had come in its place. What came of a source is known
    /// by all names of the contact, the rest by its own id.
    ///
    /// @param namesById of each contact its id, and those of contacts that were merged into it
    Map<String, List<FollowUp>> settledLast(Map<String, List<String>> namesById) {
        var byName = byContact(getEntityManager()
                .createNativeQuery(SETTLED_LAST, FollowUp.class)
                .setParameter(
                        1,
                        namesById.values().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .toArray(String[]::new)));
        Map<String, List<FollowUp>> settled = new HashMap<>();
        namesById.forEach((id, names) -> settled.put(
                id, names.size() == 1 ? byName.getOrDefault(id, List.of()) : settledLast(id, names, byName)));
        return settled;
    }

    private static List<FollowUp> settledLast(
            String id, List<String> names, Map<String, List<FollowUp>> settledByName) {
        List<FollowUp> last = new ArrayList<>();
        names.stream()
                .flatMap(name -> settledByName.getOrDefault(name, List.of()).stream())
                .filter(one -> one.sourceId != null || one.contactId.equals(id))
                .sorted(LATEST_FIRST)
                .filter(one -> last.stream().noneMatch(later -> later.isBeside(one)))
                .forEach(last::add);
        return last;
    }

    /// The contact a follow-up is about, without loading it.
    Optional<String> contactOf(UUID id) {
        return find("select contactId from FollowUp where id = ?1", id)
                .project(String.class)
                .firstResultOptional();
    }

    /// The contacts they are about.
    List<String> contactsOf(List<UUID> ids) {
        return find("select contactId from FollowUp where id in ?1", ids)
                .project(String.class)
                .list();
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
