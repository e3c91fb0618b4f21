package io.keepwarm.events.tie;

import io.keepwarm.events.Event;

/// What happens to a tie.
public sealed interface TieEvent extends Event {

    @Override
    TieState state();

    /// The two were in touch.
    record ContactTouched(TieState state) implements TieEvent {}

    /// A touch was taken back; the state is as if it had never been.
    record TouchRetracted(TieState state) implements TieEvent {}

    /// The tie changed without a touch: one was edited, the depth questions were answered, something owed was closed,
    /// contacts were merged.
    record TieRevised(TieState state) implements TieEvent {}
}
