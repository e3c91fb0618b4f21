package io.keepwarm.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.embedded.home.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessTest {

    private static final String TOPIC = "kept";
    private static final int RECORDS = 500;

    @TempDir
    Path home;

    @Test
    void whatWasAcknowledgedIsThereAfterAKillAndARestartOnTheSamePorts() throws Exception {
        List<Integer> ports = FreePorts.find(2);
        Set<String> acknowledged = new HashSet<>();
        try (BrokerProcess broker = BrokerProcess.start(home, ports.get(0), ports.get(1))) {
            createTopic(broker.bootstrapServers());
            acknowledged.addAll(send(broker.bootstrapServers()));
            broker.kill();
        }

        try (BrokerProcess broker = BrokerProcess.start(home, ports.get(0), ports.get(1))) {
            assertThat(receive(broker.bootstrapServers()))
                    .isEqualTo(acknowledged)
                    .hasSize(RECORDS);
        }
    }

    private static void createTopic(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static Set<String> send(String bootstrap) throws Exception {
        Set<String> sent = new HashSet<>();
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            for (int i = 0; i < RECORDS; i++) {
                String value = "record " + i;
                var acknowledged = producer.send(new ProducerRecord<>(TOPIC, value));
                sent.add(value);
                if (i == RECORDS - 1) {
                    acknowledged.get();
                }
            }
            producer.flush();
        }
        return sent;
    }

    private static Set<String> receive(String bootstrap) {
        Set<String> received = new HashSet<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> received.add(record.value()));
                return received.size() >= RECORDS;
            });
        }
        return received;
    }
}
