package io.keepwarm.events.lifeevent;

import io.keepwarm.events.Event;

/// What happens to the note of a life event.
public sealed interface LifeEventEvent extends Event {

    @Override
    LifeEventState state();

    /// A life event was heard of, or what is known of it changed, or somebody answered it.
    record LifeEventNoted(LifeEventState state) implements LifeEventEvent {}

    /// The note was taken back: nothing should follow from it any more.
    record LifeEventRetracted(LifeEventState state) implements LifeEventEvent {}
}
