package io.keepwarm.contact.circle;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.http.Problem.Flaw;
import io.keepwarm.contact.circle.CircleMembers.Seen;
import io.keepwarm.contact.contact.VisibleContacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Taking contacts into one's own circles, showing who is in them, and letting them go. Each method is one transaction.
/// Another member's circle is not there.
@ApplicationScoped
class FillingCircles {
    private static final int LARGEST = 2_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final Circles circles;
    private final CircleMembers members;
    private final VisibleContacts contacts;
    private final Access access;
    private final Clock clock;

    FillingCircles(Circles circles, CircleMembers members, VisibleContacts contacts, Access access, Clock clock) {
        this.circles = circles;
        this.members = members;
        this.contacts = contacts;
        this.access = access;
        this.clock = clock;
    }

    /// Takes contacts in, all or none of them. Who is in it already stays.
    ///
    /// @throws Problem 404; 400 naming each that is no contact or in the trash; 409 when one was merged into
    ///     another, or the circle grows too large
    @Transactional
    Taken take(UUID id, NewMembers wanted) {
        var circle = locked(id);
        return taken(id, circle, wanted.contactIds(), 0);
    }

    /// Fills it anew: those are in it, and nobody else whom its list would show.
    ///
    /// @throws Problem as [#take]; 412 or 428 by `ifMatch`
    @Transactional
    Taken fill(UUID id, @Nullable String ifMatch, List<UUID> wanted) {
        var circle = locked(id);
        EntityTags.require(ifMatch, circle.version());
        var others = new HashSet<>(members.contactIdsAfter(id, me(), FIRST, LARGEST));
        wanted.forEach(others::remove);
        return taken(id, circle, wanted, others.isEmpty() ? 0 : members.letGo(id, others));
    }

    private Taken taken(UUID id, Circle circle, List<UUID> wanted, int letGo) {
        requireThere(wanted);
        var distinct = new LinkedHashSet<>(wanted);
        int added = members.take(id, distinct, now());
        if (members.size(id) > LARGEST) {
            throw Problem.conflict("circle-full", "A circle holds at most " + LARGEST + " contacts.");
        }
        if (added + letGo > 0) {
            circle.changed(now());
        }
        return new Taken(circle.version(), added, distinct.size() - added, letGo);
    }

    private void requireThere(List<UUID> ids) {
        var known = contacts.heldAmong(ids);
        List<Flaw> flaws = new ArrayList<>();
        for (int index = 0; index < ids.size(); index++) {
            var contact = known.get(ids.get(index));
            if (contact == null) {
                flaws.add(new Flaw("/contactIds/" + index, VisibleContacts.NONE));
            } else if (contact.trashedAt() != null) {
                flaws.add(new Flaw("/contactIds/" + index, "lies in the trash; restore it first"));
            }
        }
        if (!flaws.isEmpty()) {
            throw Problem.invalid(flaws);
        }
    }

    /// Who is in it, by id: those the caller may see and that are not in the trash.
    @Transactional
    Page<CircleMemberView> members(UUID id, PageRequest request) {
        if (circles.own(id, me()).isEmpty()) {
            throw notFound();
        }
        String list = "circle " + id;
        var after =
                request.after(list, words -> UUID.fromString(words.getFirst())).orElse(FIRST);
        var found = members.seenAfter(id, me(), after, request.limit() + 1).stream()
                .map(FillingCircles::view)
                .toList();
        return request.of(list, found, last -> List.of(last.contactId().toString()));
    }

    private static CircleMemberView view(Seen seen) {
        var card = seen.contact().card();
        return new CircleMemberView(
                seen.contact().id(),
                card.shownName(),
                card.organisation(),
                seen.member().addedAt());
    }

    /// Lets one go.
    ///
    /// @throws Problem 404 for one who is not in it
    @Transactional
    void letGo(UUID id, UUID contactId, @Nullable String ifMatch) {
        var circle = locked(id);
        EntityTags.require(ifMatch, circle.version());
        if (!members.deleteById(new CircleMember.Key(id, contactId))) {
            throw Problem.notFound("member of this circle");
        }
        circle.changed(now());
    }

    private Circle locked(UUID id) {
        return circles.locked(id, me()).orElseThrow(FillingCircles::notFound);
    }

    private static Problem notFound() {
        return Problem.notFound("circle");
    }

    private String me() {
        return access.caller().memberId();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
