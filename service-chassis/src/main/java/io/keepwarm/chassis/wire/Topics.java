package io.keepwarm.chassis.wire;

import io.keepwarm.events.Topic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Creates the topics that are missing when a service starts, with the clean-up their contract asks for. An existing
/// topic is left as it is. With the broker away the service starts all the same after a few seconds, and this goes on
/// trying beside it until it has succeeded. Where operators create topics themselves, `keepwarm.topics.create=false`.
@ApplicationScoped
class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final String bootstrap;
    private final boolean create;
    private final int partitions;
    private final Optional<Short> replicas;
    private final CountDownLatch ended = new CountDownLatch(1);

    Topics(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "keepwarm.topics.create", defaultValue = "true") boolean create,
            @ConfigProperty(name = "keepwarm.topics.partitions", defaultValue = "12") int partitions,
            @ConfigProperty(name = "keepwarm.topics.replicas") Optional<Short> replicas) {
        this.bootstrap = bootstrap;
        this.create = create;
        this.partitions = partitions;
        this.replicas = replicas;
    }

    void start(@Observes @Priority(20) StartupEvent start) {
        if (create && !createMissing()) {
            Thread.ofVirtual().name("topics").start(this::keepTrying);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        ended.countDown();
    }

    private void keepTrying() {
        try {
            while (!ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                if (createMissing()) {
                    return;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether all topics are there now.
    private boolean createMissing() {
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000))) {
            Set<String> present = admin.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            var missing = Arrays.stream(Topic.values())
                    .filter(topic -> !present.contains(topic.kafkaName()))
                    .map(this::newTopic)
                    .toList();
            if (!missing.isEmpty()) {
                create(admin, missing);
            }
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException unreachable) {
            LOG.warnf("Topics could not be checked (%s); trying again soon", unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static void create(Admin admin, List<NewTopic> missing) throws InterruptedException, ExecutionException {
        var results = admin.createTopics(missing).values();
        for (var result : results.entrySet()) {
            try {
                result.getValue().get();
            } catch (ExecutionException refused) {
                // Another service, starting at the same moment, was first.
                if (!(refused.getCause() instanceof TopicExistsException)) {
                    throw refused;
                }
            }
        }
    }

    private NewTopic newTopic(Topic topic) {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, topic.retention().isPresent() ? "compact,delete" : "compact");
        topic.retention().ifPresent(kept -> config.put(TopicConfig.RETENTION_MS_CONFIG, "" + kept.toMillis()));
        // Forgetting reaches the log within a day: a segment is closed, and compacted, at least that often.
        config.put(
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                "" + Duration.ofHours(12).toMillis());
        config.put(TopicConfig.SEGMENT_MS_CONFIG, "" + Duration.ofHours(6).toMillis());
        return new NewTopic(topic.kafkaName(), Optional.of(partitions), replicas).configs(config);
    }
}
