package io.keepwarm.contact.contact;

import io.keepwarm.contact.contact.ContactQuery.Position;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.contact.Visibility;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The contacts of the running transaction's team, whoever may see them.
@ApplicationScoped
public class Contacts implements PanacheRepositoryBase<Contact, UUID> {
    /// The function finds ids past row-level security, on its indexes; the rows are read under the policy. The
    /// terms stay in the database: they are long, and only the index looks at them. Each row is looked up by its
    /// id (`offset 0` keeps that apart): the join that is cheaper in an average team reads all of a large one.
    private static final String SEARCH = """
            select contact.*, cast(null as text) as terms, found.step
            from ranked_contacts(
                cast(:viewer as text), cast(:wanted as text[]), cast(:anyhow as text), cast(:word as text),
                cast(:since as timestamptz), :trashed, :sort, :descending, cast(:step as integer),
                cast(:name as text), cast(:time as timestamptz), cast(:id as uuid), :size, cast(:circle as uuid))
                with ordinality as found (id, step, place)
            cross join lateral (
                select id, version, keeper_id, visibility, state, tier, sort_name, uid, uid_import_id, import_prints, card,
                       created_at, created_by, updated_at, trashed_at, erase_at, pause_ends_at, merged_into
                from contact where contact.id = found.id offset 0) as contact
            order by found.place
            """;

    private static final String BY_IDS = """
            select contact.id, version, keeper_id, visibility, state, tier, sort_name, uid, uid_import_id, import_prints, card,
                   created_at, created_by, updated_at, trashed_at, erase_at, pause_ends_at, merged_into,
                   cast(null as text) as terms
            from contact where contact.id = any(:ids)
            order by contact.id
            for no key update
            """;

    private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
    private static final int SKIP_LOCKED = -2;

    /// The contact, locked until the transaction ends.
    public Optional<Contact> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The contact that answers for the id: itself, or the one it was merged into in the end.
    public Optional<Contact> standIn(UUID id) {
        var found = findByIdOptional(id);
        while (found.isPresent() && found.get().mergedInto() != null) {
            found = findByIdOptional(found.get().mergedInto());
        }
        return found;
    }

    /// The id, and those of all contacts that were merged into it, also by way of others.
    @SuppressWarnings("unchecked")
    public List<UUID> namesOf(UUID id) {
        return getEntityManager().createNativeQuery("""
                        with recursive name (id) as (
                            select cast(:id as uuid)
                            union select merged.id from name cross join lateral (
                                select c.id from contact c where c.merged_into = name.id offset 0) merged)
                        select id from name
                        """).setParameter("id", id).getResultList();
    }

    /// Those that were merged into the contact itself, locked until the transaction ends.
    List<Contact> mergedInto(UUID id) {
        return find("mergedInto", Sort.by("id"), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Those of the ids there are.
    public List<Contact> among(Collection<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }

    /// The same, neither changed nor erased until the transaction ends.
    List<Contact> heldAmong(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /// What is asked of the index of terms.
    ///
    /// @param ranks one question after the other, the best answers first; null is answered by everybody
    /// @param anyhow what is answered by whoever answers one of them; null: they are not to be gathered
    /// @param listed the word that the first question is about as the first of the names contacts are listed by,
    ///     and the third as how it begins; null: they are not
    record Questions(
            @Nullable String[] ranks,
            @Nullable String anyhow,
            @Nullable String listed) {}

    /// At most `size` contacts the member may see: those who answer the first of the questions, in the query's order,
    /// then those who answer the next one, and so on, behind `after` and its question, counted from 1. Each row
    /// is the contact and the number of its question.
    List<Object[]> search(
            String viewer, ContactQuery query, Questions wanted, int step, @Nullable Position after, int size) {
        boolean byName = query.order().field().equals("name");
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(SEARCH, Object[].class)
                .addEntity("contact", Contact.class)
                .addScalar("step", Integer.class)
                .setParameter("viewer", viewer)
                .setParameter("wanted", wanted.ranks(), String[].class)
                .setParameter("anyhow", wanted.anyhow(), String.class)
                .setParameter("word", wanted.listed(), String.class)
                .setParameter("since", query.updatedSince(), Instant.class)
                .setParameter("trashed", query.trashed())
                .setParameter("sort", query.order().field())
                .setParameter("descending", query.order().descending())
                .setParameter("step", after == null ? null : step, Integer.class)
                .setParameter("name", after != null && byName ? after.value() : null, String.class)
                .setParameter("time", after != null && !byName ? Instant.parse(after.value()) : null, Instant.class)
                .setParameter("id", after == null ? null : after.id(), UUID.class)
                .setParameter("size", size)
                .setParameter("circle", query.circleId(), UUID.class)
                .getResultList();
    }

    /// Those of the many ids there are, in the trash or not, locked in their order until the transaction ends.
    public List<Contact> lockedByIds(Collection<UUID> ids) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(BY_IDS, Contact.class)
                .setParameter("ids", ids.toArray(UUID[]::new), UUID[].class)
                .getResultList();
    }

    /// The ids of the goals a contact is linked to, without the contact itself being locked or kept in mind.
    List<String> goalsOf(UUID id) {
        return getEntityManager()
                .createNativeQuery(
                        "select jsonb_array_elements_text(card -> 'relevance' -> 'goalIds') from contact where id = :id",
                        String.class)
                .setParameter("id", id)
                .getResultList();
    }

    /// Puts into the index of terms what waits for that, so that no search has to go through it. Asked for by whoever
    /// has written many contacts.
    public void indexWaiting() {
        getEntityManager().createNativeQuery("select index_waiting_terms()").getSingleResult();
    }

    /// The ids of at most `size` contacts, in the trash or not, that answer the question, whoever may see them; by id
    /// behind `after`. For the service's own work, never to be shown.
    List<UUID> answering(String wanted, UUID after, int size) {
        return getEntityManager()
                .createNativeQuery("select id from answering_contacts(:wanted, :after, :size) as found (id)")
                .setParameter("wanted", wanted)
                .setParameter("after", after)
                .setParameter("size", size)
                .getResultList();
    }

    /// The ids of contacts to be in touch with that the member may see and who need something or are looking, in their
    /// order from `first` on.
    List<UUID> inNeed(String viewer, UUID first, int size) {
        return getEntityManager()
                .createNativeQuery("""
                        select id from contact
                        where in_need and trashed_at is null and state in ('ACTIVE', 'PAUSED') and id >= :first
                          and (visibility = 'TEAM' or keeper_id = :viewer)
                        order by id limit :size
                        """)
                .setParameter("first", first)
                .setParameter("viewer", viewer)
                .setParameter("size", size)
                .getResultList();
    }

    /// The ids of at most `each` contacts to be in touch with that the member may see, by each of the questions they
    /// answer.
    Map<String, List<UUID>> answeringEach(String viewer, Set<String> questions, int each) {
        List<Tuple> found = getEntityManager()
                .createNativeQuery("select question, id from knowing_contacts(:viewer, :questions, :each)", Tuple.class)
                .setParameter("viewer", viewer)
                .setParameter("questions", questions.toArray(String[]::new))
                .setParameter("each", each)
                .getResultList();
        return found.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, String.class),
                        Collectors.mapping(row -> row.get(1, UUID.class), Collectors.toList())));
    }

    /// Those of the ids there are, locked in their order until the transaction ends.
    public List<Contact> lockedAmong(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// The next contacts of all there are, by id, locked until the transaction ends.
    List<Contact> lockedAfter(UUID after, int size) {
        return find("id > ?1", Sort.by("id"), after)
                .page(Page.ofSize(size))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Those in the trash whose time has come at `now`, locked; what another replica holds is left to it.
    List<Contact> lockToErase(Instant now, int limit) {
        return find("eraseAt <= ?1", Sort.by("eraseAt"), now)
                .page(Page.ofSize(limit))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(LOCK_TIMEOUT, SKIP_LOCKED)
                .list();
    }

    /// Those whose pause is over at `now`; what another replica holds is left to it.
    List<Contact> lockToResume(Instant now, int limit) {
        return find("pauseEndsAt <= ?1", Sort.by("pauseEndsAt"), now)
                .page(Page.ofSize(limit))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(LOCK_TIMEOUT, SKIP_LOCKED)
                .list();
    }

    /// The next contacts out of the trash the member may see, by id, for going through all of them; only those of the
    /// tiers, and of the keeper, that are given.
    public List<Contact> seenAfter(
            String viewer, Collection<Tier> tiers, @Nullable String keeperId, UUID after, int size) {
        var asked =
                new StringBuilder("id > :after and trashedAt is null and (visibility = :team or keeperId = :viewer)");
        Map<String, Object> named = new HashMap<>(Map.of("after", after, "team", Visibility.TEAM, "viewer", viewer));
        if (!tiers.isEmpty()) {
            asked.append(" and tier in :tiers");
            named.put("tiers", tiers);
        }
        if (keeperId != null) {
            asked.append(" and keeperId = :keeper");
            named.put("keeper", keeperId);
        }
        return find(asked.toString(), Sort.by("id"), named)
                .page(Page.ofSize(size))
                .list();
    }

    /// The next ids of what a member keeps, in the trash or not; `alsoPrivate` false: of what the team sees alone.
    public List<UUID> keptBy(String memberId, boolean alsoPrivate, UUID after, int size) {
        return find(
                        "select id from Contact where keeperId = ?1 and id > ?2 and (?3 = true or visibility = ?4)",
                        Sort.by("id"),
                        memberId,
                        after,
                        alsoPrivate,
                        Visibility.TEAM)
                .project(UUID.class)
                .page(Page.ofSize(size))
                .list();
    }

    /// How many PRIVATE contacts the member keeps.
    public int countPrivateOf(String memberId) {
        return Math.toIntExact(count("keeperId = ?1 and visibility = ?2", memberId, Visibility.PRIVATE));
    }

    /// Those of the contacts the member keeps, locked until the transaction ends.
    public List<Contact> lockKeptBy(String memberId, Collection<UUID> ids) {
        return find("keeperId = ?1 and id in ?2", Sort.by("id"), memberId, ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
