package io.keepwarm.chassis.outbox;

import io.keepwarm.chassis.http.Problem;
import io.keepwarm.events.EventType;

/// What was to be saved is larger than an event may be; the transaction is rolled back.
public final class EventTooLarge extends Problem {
    EventTooLarge(EventType type, int size) {
        super(
                413,
                "too-large",
                "Too large",
                "This would make a %s of %d bytes; at most %d are carried. Shorten the longest fields."
                        .formatted(type.ceType(), size, Outbox.LARGEST_EVENT));
    }
}
