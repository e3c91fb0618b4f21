package io.keepwarm.chassis.inbox;

import io.keepwarm.chassis.knowledge.Subscriber;

/// A consumer of events that operators can hand a dead letter to again. Each listener of a service is a bean with a
/// name of its own; the name is part of the inbox key and never changes.
public interface Listener extends Subscriber {

    /// Applies one event or tombstone, in a transaction for its team. May be called again after a rollback.
    void apply(Received received);
}
