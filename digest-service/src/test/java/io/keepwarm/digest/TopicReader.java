package io.keepwarm.digest;

import io.keepwarm.chassis.wire.EventJson;
import io.keepwarm.events.Event;
import io.keepwarm.events.EventType;
import io.keepwarm.events.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/// Reads what this service publishes, as an outsider and from the beginning.
public final class TopicReader {
    private TopicReader() {}

    /// All records of the key there are now, tombstones among them.
    public static List<ConsumerRecord<String, byte[]>> records(Topic topic, String key) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("keepwarm.kafka", String.class)),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic.kafkaName()).stream()
                    .map(info -> new TopicPartition(topic.kafkaName(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(key)) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    /// All events of the key there are now.
    public static List<Event> events(EventType type, String key) {
        var json = new EventJson();
        return records(type.topic(), key).stream()
                .filter(record -> record.value() != null)
                .map(record -> json.read(type, record.value()))
                .toList();
    }
}
