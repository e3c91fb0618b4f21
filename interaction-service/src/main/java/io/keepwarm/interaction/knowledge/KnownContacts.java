package io.keepwarm.interaction.knowledge;

import io.keepwarm.chassis.http.Problem;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The contacts heard of. Of one contact the newest version is kept, whichever way it came; an erased one stays as a
/// marker and learns nothing more.
@ApplicationScoped
public class KnownContacts {
    /// The value of a subquery is looked up by index; an expression in its place would, behind row-level security, be
    /// compared with every contact of the team.
    static final String FIND = """
            select c.id, c.keeper_id, c.visibility, c.trashed, c.erased
            from knowledge.contact c
            where c.id = (select coalesce((select stands_for from knowledge.contact where id = :id), :id))
            """;

    private final EntityManager entities;

    KnownContacts(EntityManager entities) {
        this.entities = entities;
    }

    /// What contact-service itself tells of a contact that is there; for what events tell, see [HeardContacts].
    public record News(
            String id, long version, String keeperId, Visibility visibility, ContactStatus state, boolean trashed) {}

    /// Keeps what is not older than what is known: the same version once more, for an older replica that asked for it
    /// may have kept less of it.
    public void learn(News news) {
        entities.createNativeQuery("""
                        insert into knowledge.contact as known (id, version, keeper_id, visibility, state, trashed)
                        values (:id, :version, :keeper, :visibility, :state, :trashed)
                        on conflict (team, id) do update
                        set version = excluded.version, keeper_id = excluded.keeper_id,
                            visibility = excluded.visibility, state = excluded.state, trashed = excluded.trashed
                        where known.version <= excluded.version and not known.erased
                        """)
                .setParameter("id", news.id())
                .setParameter("version", news.version())
                .setParameter("keeper", news.keeperId())
                .setParameter("visibility", news.visibility().name())
                .setParameter("state", news.state().name())
                .setParameter("trashed", news.trashed())
                .executeUpdate();
    }

    /// The contact that answers for `id`: itself, or the one it was merged into.
    public Optional<KnownContact> find(String id) {
        List<Tuple> rows = entities.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(KnownContacts::read).findFirst();
    }

    /// The contact that answers for `id`, as the path of a request names it.
    ///
    /// @param mayAsk whether to throw [Unheard] for one not heard of, rather than take it that there is none
    /// @throws Problem 404 when it is not there for the member
    public KnownContact requireSeen(String id, String memberId, boolean mayAsk) {
        return seen(find(id), id, memberId, mayAsk).orElseThrow(() -> Problem.notFound("contact"));
    }

    /// The contact that answers for `id`, which stands at `pointer` in the body of a request.
    ///
    /// @param mayAsk as above
    /// @throws Problem 400 when it is not there for the member, or lies in the trash
    public KnownContact require(String pointer, String id, String memberId, boolean mayAsk) {
        return usable(pointer, seen(find(id), id, memberId, mayAsk));
    }

    /// What was found under `id`, as far as the member may see it.
    ///
    /// @throws Unheard when nothing was, and somebody may be asked
    static Optional<KnownContact> seen(Optional<KnownContact> found, String id, String memberId, boolean mayAsk) {
        if (found.isEmpty() && mayAsk) {
            throw new Unheard(List.of(id), false);
        }
        return found.filter(contact -> contact.isSeenBy(memberId));
    }

    /// A contact that something may be written or asked about.
    static KnownContact usable(String pointer, Optional<KnownContact> seen) {
        var contact = seen.orElseThrow(() -> Problem.invalid(pointer, "there is no such contact"));
        if (contact.trashed()) {
            throw Problem.invalid(pointer, "lies in the trash; restore it first");
        }
        return contact;
    }

    /// Reads a row of [#FIND].
    static KnownContact read(Tuple row) {
        return new KnownContact(
                row.get(0, String.class),
                row.get(1, String.class),
                visibility(row.get(2, String.class)),
                row.get(3, Boolean.class),
                row.get(4, Boolean.class));
    }

    /// Of these ids, those that another contact answers for, with that one.
    public Map<String, String> standInsOf(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = entities.createNativeQuery("""
                        select id, stands_for from knowledge.contact
                        where id = any(:ids) and stands_for is not null
                        """, Tuple.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
    }

    /// The id itself and all ids of contacts that were merged into it.
    public List<String> namesOf(String id) {
        List<String> merged = entities.createNativeQuery(
                        "select id from knowledge.contact where stands_for = :id and id <> :id")
                .setParameter("id", id)
                .getResultList();
        return Stream.concat(Stream.of(id), merged.stream()).toList();
    }

    /// All ids of contacts that were merged into one of `ids`, with that one.
    public Map<String, String> mergedInto(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = entities.createNativeQuery(
                        "select id, stands_for from knowledge.contact where stands_for = any(:ids)", Tuple.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
    }

    /// The contact that answers for `id`, `id` itself when nothing is known of it.
    public String standInOf(String id) {
        return find(id).map(KnownContact::id).orElse(id);
    }

    /// Notes that `survivorId` answers for `id` from now on; null: that `id` answers for itself again. Contacts that
    /// were merged into `id` earlier go along. The ids themselves stay, so that a merge can be undone.
    ///
    /// @return whether that is news
    public boolean merge(String id, @Nullable String survivorId, long version) {
        int changed = entities.createNativeQuery("""
                        insert into knowledge.contact as known (id, version, merged_into)
                        values (:id, :version, cast(:survivor as text))
                        on conflict (team, id) do update
                        set version = greatest(known.version, excluded.version), merged_into = excluded.merged_into
                        where not known.erased and known.merged_into is distinct from excluded.merged_into
                        """)
                .setParameter("id", id)
                .setParameter("version", version)
                .setParameter("survivor", survivorId)
                .executeUpdate();
        if (changed > 0) {
            String top = survivorId == null ? id : standInOf(survivorId);
            entities.createNativeQuery("""
                            with recursive below(id) as (
                                select cast(:id as text) collate "C"
                                union select k.id from knowledge.contact k join below b on k.merged_into = b.id)
                            update knowledge.contact k set stands_for = nullif(:top, k.id)
                            from below b where k.id = b.id
                            """)
                    .setParameter("id", id)
                    .setParameter("top", top)
                    .executeUpdate();
        }
        return changed > 0;
    }

    /// Marks the contact as erased for good. Who might see it stays noted: those that were merged into it may be
    /// erased after it, and what they shared with others is as visible as it was.
    public void erase(String id, long version) {
        entities.createNativeQuery("""
                        insert into knowledge.contact as known (id, version, erased) values (:id, :version, true)
                        on conflict (team, id) do update
                        set version = greatest(known.version, excluded.version), erased = true, keeper_id = null, state = null
                        """)
                .setParameter("id", id)
                .setParameter("version", version)
                .executeUpdate();
    }

    /// Reads a stored visibility; nothing stored is treated as private.
    public static Visibility visibility(@Nullable String stored) {
        return stored == null ? Visibility.PRIVATE : Visibility.valueOf(stored);
    }
}
