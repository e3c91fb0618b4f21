package io.keepwarm.digest.knowledge;

import io.keepwarm.events.Event;

/// Told within the service, in the transaction of the news and before anything is made of it: this is the newest state
/// of its key. Once for each version of a key, and again when the topics are read anew.
public record EventHeard(Event event) {}
