package io.keepwarm.contact.circle;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.Contacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Making, showing, renaming and dropping one's own circles. Each method is one transaction. Another member's circle is
/// not there.
@ApplicationScoped
class KeepingCircles {
    private static final UUID FIRST = new UUID(0, 0);

    private final Circles circles;
    private final Contacts contacts;
    private final Access access;
    private final Clock clock;

    KeepingCircles(Circles circles, Contacts contacts, Access access, Clock clock) {
        this.circles = circles;
        this.contacts = contacts;
        this.access = access;
        this.clock = clock;
    }

    /// Makes an empty circle.
    @Transactional
    CircleView make(UUID id, NewCircle wanted) {
        var now = now();
        var circle = new Circle(id, me(), now);
        circle.call(wanted.name(), now);
        circles.persist(circle);
        return circle.view();
    }

    /// @throws Problem 404
    @Transactional
    CircleView one(UUID id) {
        return circles.own(id, me()).orElseThrow(KeepingCircles::notFound).view();
    }

    /// One's own circles, in the order they were made; only those that `whom`, or the contact it was merged into, is in
    /// when it is given.
    @Transactional
    Page<CircleView> page(@Nullable UUID whom, PageRequest request) {
        UUID contactId =
                whom == null ? null : contacts.standIn(whom).map(Contact::id).orElse(whom);
        String list = "circles " + contactId;
        var found = circles.ofMember(me(), contactId, after(list, request), request.limit() + 1).stream()
                .map(Circle::view)
                .toList();
        return request.of(list, found, last -> List.of(last.id().toString()));
    }

    /// Calls it something else.
    @Transactional
    CircleView rename(UUID id, @Nullable String ifMatch, NewCircle wanted) {
        var circle = changeable(id, ifMatch);
        circle.call(wanted.name(), now());
        return circle.view();
    }

    /// Drops it; the contacts stay.
    @Transactional
    void drop(UUID id, @Nullable String ifMatch) {
        circles.delete(changeable(id, ifMatch));
    }

    private Circle changeable(UUID id, @Nullable String ifMatch) {
        var circle = circles.locked(id, me()).orElseThrow(KeepingCircles::notFound);
        EntityTags.require(ifMatch, circle.version());
        return circle;
    }

    private static Problem notFound() {
        return Problem.notFound("circle");
    }

    private static UUID after(String list, PageRequest request) {
        return request.after(list, words -> UUID.fromString(words.getFirst())).orElse(FIRST);
    }

    private String me() {
        return access.caller().memberId();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
