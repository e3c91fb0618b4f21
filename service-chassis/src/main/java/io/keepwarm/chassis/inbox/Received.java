package io.keepwarm.chassis.inbox;

import io.keepwarm.events.Event;
import io.keepwarm.events.Topic;
import io.keepwarm.events.contact.ContactEvent;

/// What a listener is given, each version of a key at most once and never an older one after a newer.
public sealed interface Received {

    /// Whether nothing of the key's past may be kept.
    boolean endsTheKey();

    /// An event; its state is the newest known of its key.
    record News(Event event) implements Received {
        @Override
        public boolean endsTheKey() {
            return event instanceof ContactEvent.ContactErased;
        }
    }

    /// A tombstone: whatever is known of this key is to be forgotten.
    record Forgotten(Topic topic, String key) implements Received {
        @Override
        public boolean endsTheKey() {
            return true;
        }
    }
}
