package io.keepwarm.contact.offer;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.events.offer.OfferEvent.OfferSaved;
import io.keepwarm.events.offer.OfferEvent.OfferWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Making, showing, changing and withdrawing offers. Each method is one transaction and tells what it changed.
@ApplicationScoped
class Offering {
    /// So many are looked through for every need.
    private static final int MOST = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final Offers offers;
    private final Access access;
    private final Outbox outbox;
    private final Clock clock;

    Offering(Offers offers, Access access, Outbox outbox, Clock clock) {
        this.offers = offers;
        this.access = access;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Makes an offer of the caller's.
    ///
    /// @throws Problem 409 when the caller has very many
    @Transactional
    OfferView make(UUID id, NewOffer wanted) {
        String me = access.caller().memberId();
        if (offers.countOf(me) >= MOST) {
            throw Problem.conflict(
                    "too-many-offers", "You offer " + MOST + " things already. Withdraw one that no longer holds.");
        }
        var now = now();
        var offer = new Offer(id, me, now);
        offer.revise(wanted, now);
        offers.persist(offer);
        return told(offer);
    }

    /// @throws Problem 404
    @Transactional
    OfferView one(UUID id) {
        return offers.findByIdOptional(id).orElseThrow(Offering::notFound).view();
    }

    /// A member's offers, in the order they were made.
    @Transactional
    Page<OfferView> page(String memberId, PageRequest request) {
        String list = "offers " + memberId;
        var after =
                request.after(list, words -> UUID.fromString(words.getFirst())).orElse(FIRST);
        var found = offers.ofMember(memberId, after, request.limit() + 1).stream()
                .map(Offer::view)
                .toList();
        return request.of(list, found, last -> List.of(last.id().toString()));
    }

    /// Puts other words in the place of the old.
    @Transactional
    OfferView replace(UUID id, @Nullable String ifMatch, NewOffer wanted) {
        var offer = changeable(id, ifMatch);
        offer.revise(wanted, now());
        return told(offer);
    }

    /// The member no longer offers it.
    @Transactional
    void withdraw(UUID id, @Nullable String ifMatch) {
        var offer = changeable(id, ifMatch);
        offer.touched(now());
        outbox.append(new OfferWithdrawn(offer.state(access.caller().team())));
        offers.delete(offer);
    }

    private Offer changeable(UUID id, @Nullable String ifMatch) {
        var offer = offers.locked(id).orElseThrow(Offering::notFound);
        if (!offer.isOf(access.caller().memberId())) {
            throw Problem.forbidden("Only who offers it may change it.");
        }
        EntityTags.require(ifMatch, offer.version());
        return offer;
    }

    private OfferView told(Offer offer) {
        outbox.append(new OfferSaved(offer.state(access.caller().team())));
        return offer.view();
    }

    private static Problem notFound() {
        return Problem.notFound("offer");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
