package io.keepwarm.chassis.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the relay's Kafka producers: idempotent, acknowledged by all in-sync replicas, and of a patience that ends
/// soon: what was handed to them is acknowledged, has failed, or can land no more [#ALL_LANDED] after its batch was
/// begun.
@Singleton
class EventProducers {
    /// How long after its beginning a batch goes on handing rows over.
    static final Duration HANDING_OVER = Duration.ofSeconds(3);

    /// How long handing over one row may block, for want of metadata or of memory.
    private static final Duration BLOCKED = Duration.ofSeconds(3);

    /// How long a row that was handed over is sent again and again.
    private static final Duration DELIVERY = Duration.ofSeconds(10);

    /// How long a request may wait, in the network or at the broker, after its sender has given it up.
    private static final Duration ON_THE_WIRE = Duration.ofSeconds(4);

    /// How long after the beginning of a batch something of it may still land in a topic.
    static final Duration ALL_LANDED = HANDING_OVER.plus(BLOCKED).plus(DELIVERY).plus(ON_THE_WIRE);

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
                (int) DELIVERY.toMillis(),
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) DELIVERY.dividedBy(2).toMillis(),
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                BLOCKED.toMillis(),
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000);
    }

    EventProducer open() {
        return new EventProducer(new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer()), source);
    }
}
