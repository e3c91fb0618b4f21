package io.keepwarm.chassis.inbox;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.wire.EventHeaders;
import io.keepwarm.chassis.wire.EventJson;
import io.keepwarm.events.EventType;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A record that could be read: for which team, which version of its key, and what it says.
record Incoming(ConsumerRecord<String, byte[]> record, Scope scope, long version, Received received) {

    String topic() {
        return record.topic();
    }

    String key() {
        return record.key();
    }

    /// Reads a record. Empty when its type is newer than this service.
    ///
    /// @throws Unreadable when the record is no event of ours
    static Optional<Incoming> read(ConsumerRecord<String, byte[]> record, EventJson json) {
        String typeName = EventHeaders.get(record.headers(), EventHeaders.TYPE)
                .orElseThrow(() -> new Unreadable("there is no header " + EventHeaders.TYPE));
        var type = EventType.named(typeName);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        String team = EventHeaders.get(record.headers(), EventHeaders.TEAM)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new Unreadable("there is no header " + EventHeaders.TEAM));
        if (record.key() == null) {
            throw new Unreadable("there is no key");
        }
        var scope = new Scope(
                team,
                EventHeaders.get(record.headers(), EventHeaders.MEMBER).orElse(null),
                EventHeaders.get(record.headers(), EventHeaders.TRACE_PARENT).orElse(null));
        if (record.value() == null) {
            var forgotten = new Received.Forgotten(type.get().topic(), record.key());
            return Optional.of(new Incoming(record, scope, tombstoneVersion(record), forgotten));
        }
        var event = json.read(type.get(), record.value());
        if (!team.equals(event.state().team())) {
            throw new Unreadable("the value belongs to another team than the header " + EventHeaders.TEAM);
        }
        if (!event.key().equals(record.key())) {
            throw new Unreadable("the value belongs to the key " + event.key());
        }
        return Optional.of(new Incoming(record, scope, event.state().version(), new Received.News(event)));
    }

    private static long tombstoneVersion(ConsumerRecord<String, byte[]> record) {
        try {
            return EventHeaders.get(record.headers(), EventHeaders.VERSION)
                    .map(Long::parseLong)
                    .orElseThrow(() -> new Unreadable("a tombstone has no header " + EventHeaders.VERSION));
        } catch (NumberFormatException notANumber) {
            throw new Unreadable("the header " + EventHeaders.VERSION + " is no number");
        }
    }

    /// A record that is no event of ours, and never will be.
    static final class Unreadable extends RuntimeException {
        Unreadable(String why) {
            super("The record cannot be read: " + why);
        }
    }
}
