package io.keepwarm.events.promise;

import io.keepwarm.events.Event;

/// What happens to a promise.
public sealed interface PromiseEvent extends Event {

    @Override
    PromiseState state();

    /// A promise was given, changed, or opened again.
    record PromiseMade(PromiseState state) implements PromiseEvent {}

    /// What was promised has been done.
    record PromiseKept(PromiseState state) implements PromiseEvent {}

    /// It will not be done, and both sides know or need not know.
    record PromiseDropped(PromiseState state) implements PromiseEvent {}
}
