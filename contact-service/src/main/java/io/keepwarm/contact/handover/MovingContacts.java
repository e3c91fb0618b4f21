package io.keepwarm.contact.handover;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.Contacts;
import io.keepwarm.contact.contact.TellingContacts;
import io.keepwarm.contact.handover.HandedOver.Batch;
import io.keepwarm.contact.handover.HandedOver.Moved;
import io.keepwarm.contact.innercircle.InnerCircles;
import io.keepwarm.contact.innercircle.Place;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.contact.team.Settling;
import io.keepwarm.events.contact.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Gives contacts another keeper, in the running transaction. The places that are free in the new keeper's inner circle
/// go to those with whom the old keeper was warmest; whoever finds none arrives as CLOSE.
@ApplicationScoped
class MovingContacts {
    private final Contacts contacts;
    private final InnerCircles circles;
    private final Settling settling;
    private final TellingContacts telling;
    private final Event<ContactsHandedOver> handedOver;
    private final Clock clock;

    MovingContacts(
            Contacts contacts,
            InnerCircles circles,
            Settling settling,
            TellingContacts telling,
            Event<ContactsHandedOver> handedOver,
            Clock clock) {
        this.contacts = contacts;
        this.circles = circles;
        this.settling = settling;
        this.telling = telling;
        this.handedOver = handedOver;
        this.clock = clock;
    }

    /// Moves those of the contacts that `from` still keeps.
    ///
    /// @param going who changes hands by the same request, in this transaction or another: only they
    ///     compete for free places
    Batch move(Caller caller, String from, String to, Collection<UUID> ids, Predicate<Contact> going) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        circles.hold(to);
        var kept = contacts.lockKeptBy(from, ids);
        Set<UUID> withPlace = withPlace(from, to, going, now);
        TeamSign team = TeamSign.of(caller.team());
        int moved = 0;
        int movedPrivate = 0;
        List<Moved> becameClose = new ArrayList<>();
        for (Contact contact : kept) {
            boolean asClose = contact.isInInnerCircle() && !withPlace.contains(contact.id());
            contact.handOver(to, asClose, team, now);
            telling.saved(contact);
            moved++;
            movedPrivate += contact.card().visibility() == Visibility.PRIVATE ? 1 : 0;
            if (asClose && contact.isSeenBy(caller.memberId())) {
                becameClose.add(new Moved(contact.id(), contact.card().shownName()));
            }
        }
        handedOver.fire(
                new ContactsHandedOver(from, to, kept.stream().map(Contact::id).toList()));
        return new Batch(moved, movedPrivate, becameClose);
    }

    private Set<UUID> withPlace(String from, String to, Predicate<Contact> going, Instant now) {
        int free = settling.current().innerCircleLimit() - circles.of(to, now).size();
        var places = circles.of(from, now);
        var wanting = contacts.among(places.stream().map(Place::contactId).toList()).stream()
                .filter(going)
                .map(Contact::id)
                .collect(Collectors.toSet());
        var competing = places.stream()
                .filter(place -> wanting.contains(place.contactId()))
                .toList();
        return Place.warmest(competing, Math.max(0, free)).stream()
                .map(Place::contactId)
                .collect(Collectors.toSet());
    }
}
