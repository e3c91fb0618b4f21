package io.keepwarm.events;

import java.time.Instant;

/// The whole public state of one key, as of one version: exactly the JSON value of an event, flat.
///
/// It is never a difference to what was said before, so the newest state of a key is all there is to know about it.
/// In every state, `null` means "not known or not set"; lists are never null, and a list missing in the JSON is an
/// empty one.
public interface State {

    /// The team the key belongs to. A reader keeps teams apart by this value and by nothing else.
    String team();

    /// Counts the changes of this key, from 1 upwards; gaps are possible. A reader that has applied a version skips it
    /// and all lower ones.
    long version();

    /// When the key came to be as it is here, by the clock of the publishing service.
    Instant changedAt();

    /// The key of the Kafka record. It is computed, not part of the JSON, and opaque: compare it, never take it apart.
    String key();
}
