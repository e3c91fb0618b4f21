package io.keepwarm.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/// What the service has published on a topic, from the beginning.
public final class Told implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final KafkaConsumer<String, String> consumer;
    private final List<JsonNode> heard = new ArrayList<>();
    private final List<String> forgotten = new ArrayList<>();

    private Told(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        ConfigProvider.getConfig().getValue("keepwarm.kafka", String.class),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "test-" + UUID.randomUUID(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(part -> new org.apache.kafka.common.TopicPartition(topic, part.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    public static Told on(String topic) {
        return new Told(topic);
    }

    /// All states that match so far, once there are at least `count`.
    public List<JsonNode> await(Predicate<JsonNode> wanted, int count) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> look(wanted).size() >= count);
        return look(wanted);
    }

    /// Waits until the newest that is told of the key is that it is to be forgotten.
    public void awaitForgotten(String key) {
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            look(any -> false);
            return forgotten.contains(key);
        });
    }

    public List<JsonNode> look(Predicate<JsonNode> wanted) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> {
            if (record.value() == null) {
                forgotten.add(record.key());
                return;
            }
            forgotten.remove(record.key());
            try {
                heard.add(JSON.readTree(record.value()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return heard.stream().filter(wanted).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
