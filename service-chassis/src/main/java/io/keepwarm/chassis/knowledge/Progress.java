package io.keepwarm.chassis.knowledge;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Decides from looks at the offsets whether a consumer group is current: it has reached the ends seen at the first
/// look, and the ends seen a minute ago. Times are of a monotonic clock, in nanoseconds.
final class Progress {
    static final long PATIENCE = Duration.ofSeconds(60).toNanos();

    /// One look at a group: how far it has come, and where each partition ends.
    record Look(Map<TopicPartition, Long> positions, Map<TopicPartition, Long> ends) {

        long lag() {
            return ends.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue() - positions.getOrDefault(end.getKey(), 0L)))
                    .sum();
        }
    }

    private record Seen(Map<TopicPartition, Long> ends, long at) {}

    private @Nullable Map<TopicPartition, Long> atStart;
    private boolean started;
    private final Deque<Seen> waiting = new ArrayDeque<>();
    private @Nullable Look latest;
    private long latestAt;

    synchronized void add(Look look, long now) {
        if (atStart == null) {
            atStart = look.ends();
        }
        latest = look;
        latestAt = now;
        started = started || reached(look, atStart);
        waiting.addLast(new Seen(look.ends(), now));
        while (!waiting.isEmpty() && reached(look, waiting.getFirst().ends())) {
            waiting.removeFirst();
        }
    }

    synchronized boolean isCurrent(long now) {
        boolean heardOf = latest != null && now - latestAt <= PATIENCE;
        boolean behind = !waiting.isEmpty() && now - waiting.getFirst().at() > PATIENCE;
        return heardOf && started && !behind;
    }

    private static boolean reached(Look look, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> look.positions().getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
}
