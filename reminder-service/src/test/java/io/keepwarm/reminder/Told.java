package io.keepwarm.reminder;

import io.keepwarm.chassis.wire.EventHeaders;
import io.keepwarm.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/// What reminder-service has told on one of its topics, as an outsider reads it from the beginning.
public final class Told implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("keepwarm.kafka", String.class)),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    private Told(String topic) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    public static Told on(Topic topic) {
        return new Told(topic.kafkaName());
    }

    /// The newest record of `key` so far, as text, once there is any; null for a tombstone.
    public String newest(String key) {
        var last = Awaitility.await()
                .until(() -> all(key), records -> !records.isEmpty())
                .getLast();
        return last.value() == null ? null : new String(last.value(), StandardCharsets.UTF_8);
    }

    /// Waits until the key is forgotten, by a tombstone of a version newer than all before it.
    public void awaitForgotten(String key) {
        Awaitility.await().until(() -> {
            var all = all(key);
            return !all.isEmpty()
                    && all.getLast().value() == null
                    && all.stream().limit(all.size() - 1L).allMatch(one -> version(one) < version(all.getLast()));
        });
    }

    private List<ConsumerRecord<String, byte[]>> all(String key) {
        consumer.poll(Duration.ofMillis(100)).forEach(read::add);
        return read.stream().filter(one -> one.key().equals(key)).toList();
    }

    private static long version(ConsumerRecord<String, byte[]> record) {
        return Long.parseLong(
                EventHeaders.get(record.headers(), EventHeaders.VERSION).orElseThrow());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
