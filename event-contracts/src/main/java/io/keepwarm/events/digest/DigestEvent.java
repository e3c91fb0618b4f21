package io.keepwarm.events.digest;

import io.keepwarm.events.Event;

/// What happens to a digest.
public sealed interface DigestEvent extends Event {

    @Override
    DigestState state();

    /// The digest left for the member, or its delivery turned out otherwise later.
    record DigestSent(DigestState state) implements DigestEvent {}
}
