package io.keepwarm.chassis.inbox;

import io.keepwarm.chassis.knowledge.Subscriber;
import java.util.List;
import java.util.function.Consumer;

/// A consumer of events that operators can hand a dead letter to again. Each listener of a service is a bean with a
/// name of its own; the name is part of the inbox key and never changes.
public interface Listener extends Subscriber {

    /// Applies one event or tombstone, in a transaction for its team. May be called again after a rollback.
    void apply(Received received);

    /// Given all that a transaction is about to apply for its team, before any of it: what is best done for
    /// all of it at once is done here, in the scope it has in common, and the answer applies the rest of each,
    /// in turn. May be called again after a rollback, also for a part of the same.
    default Consumer<Received> together(List<Received> group) {
        return this::apply;
    }
}
