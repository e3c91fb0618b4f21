package io.keepwarm.reminder.knowledge;

import io.keepwarm.chassis.inbox.Received;
import java.util.List;
import java.util.stream.Stream;

/// The keys that are to be forgotten among what is received together.
final class Tombstones {
    private Tombstones() {}

    static List<String> in(List<Received> group) {
        return group.stream()
                .flatMap(one -> one instanceof Received.Forgotten(var topic, var key) ? Stream.of(key) : Stream.empty())
                .toList();
    }
}
