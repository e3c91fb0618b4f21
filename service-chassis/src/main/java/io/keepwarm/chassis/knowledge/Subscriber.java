package io.keepwarm.chassis.knowledge;

import io.keepwarm.events.Topic;

/// Whoever fills schema `knowledge` from a topic, under a name of its own.
public interface Subscriber {

    /// The subscriber's name, for example `contacts`: that of its channel.
    String name();

    /// The topic it reads.
    Topic topic();
}
