package io.keepwarm.chassis.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event waiting to be relayed. A null `payload` is a tombstone.
record OutboxRow(
        UUID id,
        String team,
        String topic,
        String key,
        long version,
        String type,
        @Nullable String member,
        @Nullable String traceparent,
        Instant occurredAt,
        @Nullable String payload) {}
