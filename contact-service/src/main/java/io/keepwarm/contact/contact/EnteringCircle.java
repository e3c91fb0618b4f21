package io.keepwarm.contact.contact;

import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.innercircle.InnerCircles;
import io.keepwarm.contact.innercircle.Place;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.contact.team.Settling;
import io.keepwarm.events.contact.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Lets contacts into their keeper's inner circle, one after the other, as long as there is a place. Part
/// of the running transaction; nobody else enters the circle until that ends.
@ApplicationScoped
public class EnteringCircle {
    private static final int CANDIDATES = 5;

    private final InnerCircles circles;
    private final Contacts contacts;
    private final Settling settling;
    private final TellingContacts telling;
    private final CurrentScope scope;
    private final Clock clock;

    EnteringCircle(
            InnerCircles circles,
            Contacts contacts,
            Settling settling,
            TellingContacts telling,
            CurrentScope scope,
            Clock clock) {
        this.circles = circles;
        this.contacts = contacts;
        this.settling = settling;
        this.telling = telling;
        this.scope = scope;
        this.clock = clock;
    }

    /// Sees to it that a contact which is in its keeper's inner circle by now is there by right.
    /// `wasInside`: it was there before the change, and so it stays. Whoever is replaced goes into the tier CLOSE.
    ///
    /// @param replacing whose place it takes; null: a free one
    /// @throws Problem 409 when all places are taken, for the keeper with the coldest who hold one; 400 when one to
    ///     replace is named but nobody enters, or is not in the caller's circle
    public void admit(Contact contact, boolean wasInside, @Nullable UUID replacing) {
        if (wasInside || !contact.isInInnerCircle()) {
            if (replacing != null) {
                throw Problem.invalid("replacing", "may be named only when the contact enters the tier INNER_CIRCLE");
            }
            return;
        }
        boolean mine = contact.keeperId().equals(scope.require().member());
        var others = othersOf(contact.keeperId(), contact.id());
        if (replacing != null && !(mine && others.stream().anyMatch(holds(replacing)))) {
            throw Problem.invalid("replacing", "is not the id of a contact in your inner circle");
        }
        int limit = settling.current().innerCircleLimit();
        if (others.size() - (replacing == null ? 0 : 1) >= limit) {
            throw full(contact, others, limit, mine);
        }
        if (replacing != null) {
            // Who was merged, moved or ended while this waited holds no place any more.
            contacts.locked(replacing).filter(Contact::isInInnerCircle).ifPresent(this::leave);
        }
    }

    private void leave(Contact contact) {
        contact.revise(
                contact.card().inTier(Tier.CLOSE),
                TeamSign.of(scope.require().team()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        telling.saved(contact);
    }

    /// Whether a new contact of the keeper with such a card may be made: it needs a place in the inner
    /// circle, and there is one, or it needs none.
    public boolean hasPlaceFor(String keeperId, Card card) {
        return !Contact.needsPlace(card.tier(), card.state())
                || othersOf(keeperId, new UUID(0, 0)).size()
                        < settling.current().innerCircleLimit();
    }

    /// Who holds a place in the member's circle but is coldest of all there, for the member alone.
    public List<Place> coldestOf(String keeperId) {
        return Place.coldest(circles.of(keeperId, clock.instant()), CANDIDATES);
    }

    private List<Place> othersOf(String keeperId, UUID contactId) {
        circles.hold(keeperId);
        return circles.of(keeperId, clock.instant()).stream()
                .filter(place -> !place.contactId().equals(contactId))
                .toList();
    }

    private static Predicate<Place> holds(UUID contactId) {
        return place -> place.contactId().equals(contactId);
    }

    /// Whom a keeper holds closest, and how warm that is, is theirs to know.
    private static Problem full(Contact contact, List<Place> others, int limit, boolean mine) {
        if (!mine) {
            return Problem.conflict(
                    "inner-circle-full",
                    "The inner circle of the contact's keeper, " + contact.keeperId()
                            + ", holds as many people as it may. Only they can say who leaves it.");
        }
        return Problem.conflict(
                "inner-circle-full",
                "Your inner circle holds " + others.size() + " of at most " + limit + " people. Name who leaves it with"
                        + " replacing=<contactId>, or choose another tier. The candidates are the coldest of them.",
                "candidates",
                Place.coldest(others, CANDIDATES));
    }
}
