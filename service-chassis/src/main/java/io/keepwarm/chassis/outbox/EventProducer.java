package io.keepwarm.chassis.outbox;

import io.keepwarm.chassis.wire.EventHeaders;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A producer that sends whole batches.
final class EventProducer implements AutoCloseable {
    private final Producer<String, String> kafka;
    private final String source;

    EventProducer(Producer<String, String> kafka, String source) {
        this.kafka = kafka;
        this.source = source;
    }

    /// What became of a batch.
    ///
    /// @param failures in the order of the rows, null for those that were acknowledged
    /// @param inDoubt whether something that failed may land all the same: it was handed over, and nobody said no
    record Sent(@Nullable Throwable[] failures, boolean inDoubt) {}

    /// Sends all rows in order and waits until each is acknowledged or has failed. A row whose turn comes later than
    /// `until`, of [System#nanoTime], is not handed over and counts as failed, and so is one of a topic that had no
    /// room or no leader for an earlier row.
    Sent sendAll(List<OutboxRow> rows, long until) {
        @Nullable Throwable[] failures = new Throwable[rows.size()];
        Set<String> closed = new HashSet<>();
        var inDoubt = new AtomicBoolean();
        Thread here = Thread.currentThread();
        for (int i = 0; i < rows.size(); i++) {
            int index = i;
            var row = rows.get(i);
            if (closed.contains(row.topic()) || System.nanoTime() - until > 0) {
                failures[index] = new TimeoutException("Not sent: its turn came too late");
                continue;
            }
            try {
                var unused = kafka.send(record(row), (sent, failure) -> {
                    failures[index] = failure;
                    // What is refused at once is told on this thread, and was never under way.
                    if (failure != null && Thread.currentThread() != here && mayLand(failure)) {
                        inDoubt.set(true);
                    }
                });
            } catch (RuntimeException refused) {
                failures[index] = refused;
            }
            if (failures[index] instanceof TimeoutException) {
                closed.add(row.topic());
            }
        }
        kafka.flush();
        return new Sent(failures, inDoubt.get());
    }

    /// The broker's own no is final; silence, and a connection that broke, are not.
    private static boolean mayLand(Exception failure) {
        return failure instanceof RetriableException || !(failure instanceof ApiException);
    }

    @SuppressWarnings("NullAway") // Kafka's types know nothing of null; a tombstone's value is null.
    private ProducerRecord<String, String> record(OutboxRow row) {
        var record = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        var headers = record.headers();
        EventHeaders.put(headers, EventHeaders.SPEC_VERSION, "1.0");
        EventHeaders.put(headers, EventHeaders.ID, row.id().toString());
        EventHeaders.put(headers, EventHeaders.SOURCE, source);
        EventHeaders.put(headers, EventHeaders.TYPE, row.type());
        EventHeaders.put(headers, EventHeaders.SUBJECT, row.key());
        EventHeaders.put(headers, EventHeaders.TIME, row.occurredAt().toString());
        EventHeaders.put(headers, EventHeaders.TEAM, row.team());
        EventHeaders.put(headers, EventHeaders.MEMBER, row.member());
        EventHeaders.put(headers, EventHeaders.VERSION, Long.toString(row.version()));
        EventHeaders.put(headers, EventHeaders.TRACE_PARENT, row.traceparent());
        EventHeaders.put(headers, EventHeaders.CONTENT_TYPE, "application/json");
        return record;
    }

    @Override
    public void close() {
        kafka.close(Duration.ZERO);
    }
}
