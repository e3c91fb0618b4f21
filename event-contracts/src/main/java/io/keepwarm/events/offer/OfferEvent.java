package io.keepwarm.events.offer;

import io.keepwarm.events.Event;

/// What happens to an offer.
public sealed interface OfferEvent extends Event {

    @Override
    OfferState state();

    /// The offer was made or changed.
    record OfferSaved(OfferState state) implements OfferEvent {}

    /// The member no longer offers it.
    record OfferWithdrawn(OfferState state) implements OfferEvent {}
}
