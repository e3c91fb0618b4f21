package io.keepwarm.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Listens on the follow-ups' topic, as an integrator would, and measures how long after a touch was sent its next
/// follow-up is told.
final class FollowUpWatch implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final Histogram delay = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(10), 3);
    private final AtomicLong scheduled = new AtomicLong();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private volatile boolean running = true;

    FollowUpWatch(String bootstrap) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor("keepwarm.follow-ups").stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("follow-ups").start(this::watch);
    }

    /// A touch of this contact is on its way.
    void sent(String contactId) {
        sentAt.put(contactId, System.nanoTime());
    }

    private void watch() {
        while (running) {
            consumer.poll(Duration.ofMillis(100)).forEach(this::seen);
        }
        consumer.close();
    }

    private void seen(ConsumerRecord<String, byte[]> record) {
        var type = record.headers().lastHeader("ce_type");
        if (record.value() == null
                || type == null
                || !new String(type.value(), java.nio.charset.StandardCharsets.UTF_8).endsWith("FollowUpScheduled")) {
            return;
        }
        try {
            scheduled.incrementAndGet();
            Long sent = sentAt.remove(
                    JSON.readTree(record.value()).path("contactId").asText());
            if (sent != null) {
                delay.recordValue(Math.max(1, (System.nanoTime() - sent) / 1_000));
            }
        } catch (IOException notJson) {
            throw new java.io.UncheckedIOException(notJson);
        }
    }

    Histogram delay() {
        return delay;
    }

    /// How many follow-ups were told of since the watch began.
    long scheduled() {
        return scheduled.get();
    }

    /// Touches whose follow-up has not been told yet.
    int missing() {
        return sentAt.size();
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        thread.join();
    }
}
