package io.keepwarm.chassis.outbox;

import io.keepwarm.chassis.wire.EventHeaders;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Makes the relay's Kafka producers: idempotent, acknowledged by all in-sync replicas, and patient, because a batch
/// that expires while the broker restarts would have to be sorted out again.
@Singleton
class EventProducers {
    private final Map<String, Object> settings;
    private final String source;

    EventProducers(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "keepwarm.service") String service) {
        this.source = service + "-service";
        this.settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.CLIENT_ID_CONFIG,
                source + "-outbox",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                16L * 1024 * 1024,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                (int) Duration.ofMinutes(5).toMillis(),
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000);
    }

    EventProducer open() {
        return new EventProducer(new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer()), source);
    }

    /// A producer that sends whole batches.
    static final class EventProducer implements AutoCloseable {
        private final KafkaProducer<String, String> kafka;
        private final String source;

        EventProducer(KafkaProducer<String, String> kafka, String source) {
            this.kafka = kafka;
            this.source = source;
        }

        /// Sends all rows in order and waits until each is acknowledged or has failed; the answer holds, in the same
        /// order, null for acknowledged rows and the failure of the others.
        @Nullable
        Throwable[] sendAll(List<OutboxRow> rows) {
            @Nullable Throwable[] failures = new Throwable[rows.size()];
            for (int i = 0; i < rows.size(); i++) {
                int index = i;
                try {
                    var unused = kafka.send(record(rows.get(i)), (sent, failure) -> failures[index] = failure);
                } catch (RuntimeException refused) {
                    failures[index] = refused;
                }
            }
            kafka.flush();
            return failures;
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
}
