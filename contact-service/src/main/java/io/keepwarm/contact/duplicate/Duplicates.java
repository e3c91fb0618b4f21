package io.keepwarm.contact.duplicate;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.VisibleContacts;
import io.keepwarm.contact.likeness.ContactKeys;
import io.keepwarm.contact.likeness.ContactKeys.Pair;
import io.keepwarm.contact.likeness.Likeness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Finds contacts that may be one person among those the caller may see. Candidates are those with a key in common; the
/// likeliest of them are compared as a whole.
@ApplicationScoped
class Duplicates {
    /// So many pairs are compared; when some are merged or dismissed, others follow.
    private static final int MOST_COMPARED = 500;

    private static final Comparator<DuplicateView> ORDER =
            Comparator.comparing(DuplicateView::score).reversed().thenComparing(DuplicateView::key);

    private final ContactKeys keys;
    private final VisibleContacts contacts;
    private final EntityManager entities;
    private final Access access;
    private final Clock clock;

    Duplicates(ContactKeys keys, VisibleContacts contacts, EntityManager entities, Access access, Clock clock) {
        this.keys = keys;
        this.contacts = contacts;
        this.entities = entities;
        this.access = access;
        this.clock = clock;
    }

    private record Position(int score, String key) {
        boolean isBefore(DuplicateView found) {
            return found.score() < score
                    || (found.score() == score && found.key().compareTo(key) > 0);
        }
    }

    /// A page of the pairs, the likeliest first.
    @Transactional
    Page<DuplicateView> page(PageRequest request) {
        var after = request.after("duplicates", words -> new Position(Integer.parseInt(words.get(0)), words.get(1)));
        var found = found().stream()
                .filter(pair -> after.map(position -> position.isBefore(pair)).orElse(true))
                .limit(request.limit() + 1L)
                .toList();
        return request.of("duplicates", found, last -> List.of(String.valueOf(last.score()), last.key()));
    }

    private List<DuplicateView> found() {
        var pairs = keys.pairs(access.caller().memberId(), MOST_COMPARED);
        var ids = pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .toList();
        var seen = contacts.among(ids);
        return pairs.stream()
                .flatMap(pair -> compared(pair, seen).stream())
                .sorted(ORDER)
                .toList();
    }

    private static Optional<DuplicateView> compared(Pair pair, Map<UUID, Contact> seen) {
        var one = seen.get(pair.one());
        var other = seen.get(pair.other());
        if (one == null || other == null) {
            return Optional.empty();
        }
        var likeness = Likeness.of(one.card(), other.card());
        return likeness.isWorthALook() ? Optional.of(DuplicateView.of(likeness, one, other)) : Optional.empty();
    }

    /// Remembers that the two are not one person; nobody is asked about them again.
    ///
    /// @throws Problem 404 when the caller may not see one of them, 400 when they are one
    @Transactional
    void dismiss(List<UUID> two) {
        var held = two.stream()
                .sorted(Comparator.comparing(UUID::toString))
                .map(contacts::held)
                .map(Contact::id)
                .toList();
        if (held.getFirst().equals(held.getLast())) {
            throw Problem.invalid("/contactIds", "must name two contacts");
        }
        entities.createNativeQuery("""
                        insert into dismissed_duplicate (one_id, other_id, member_id, dismissed_at)
                        values (:one, :other, :member, :now) on conflict (team, one_id, other_id) do nothing
                        """)
                .setParameter("one", held.getFirst())
                .setParameter("other", held.getLast())
                .setParameter("member", access.caller().memberId())
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
    }
}
