package io.keepwarm.contact.duplicate;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.VisibleContacts;
import io.keepwarm.contact.duplicate.Looking.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Shows contacts that may be one person, among those the caller may see, and remembers who is not.
@ApplicationScoped
class Duplicates {
    private static final String LIST = "duplicates";

    /// How often a page looks for more before it is shown as it is: where many share what tells little, such as the
    /// number of an office, pairs lie far apart.
    private static final int MOST_LOOKS = 5;

    private static final Comparator<DuplicateView> LIKELIEST_FIRST =
            Comparator.comparing(DuplicateView::score).reversed();

    private final Looking looking;
    private final VisibleContacts contacts;
    private final EntityManager entities;
    private final Access access;
    private final Clock clock;

    Duplicates(Looking looking, VisibleContacts contacts, EntityManager entities, Access access, Clock clock) {
        this.looking = looking;
        this.contacts = contacts;
        this.entities = entities;
        this.access = access;
        this.clock = clock;
    }

    /// A page of the pairs: those with a profile in common come first, then by e-mail address, phone number and
    /// name; on the page the likeliest. It may be shorter than was asked, or empty, and have a next one all the
    /// same.
    @Transactional
    Page<DuplicateView> page(PageRequest request) {
        var next = Optional.of(request.after(LIST, Position::of).orElse(Position.BEGINNING));
        List<Found> found = new ArrayList<>();
        for (int looks = 0; looks < MOST_LOOKS && next.isPresent() && found.size() <= request.limit(); looks++) {
            var look = looking.behind(next.get());
            found.addAll(look.found());
            next = look.next();
        }
        if (found.size() > request.limit()) {
            found = found.subList(0, request.limit());
            next = Optional.of(found.getLast().position());
        }
        var pairs = found.stream().map(Found::pair).sorted(LIKELIEST_FIRST).toList();
        return request.upTo(LIST, pairs, next.map(Position::words).orElse(null));
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
