package io.keepwarm.chassis.knowledge;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Whether the service knows what it should before it tells anybody anything. A tick that speaks (due, overdue,
/// digests) asks here first and waits when the answer is no.
@ApplicationScoped
public class CaughtUp {
    private static final Logger LOG = Logger.getLogger(CaughtUp.class);
    private static final long EVERY_MILLIS = 1_000;

    private final String bootstrap;
    private final ConsumerGroup group;
    private final List<Subscriber> subscribers;
    private final Progress progress = new Progress();
    private final AtomicLong lag = new AtomicLong();
    private final KnowledgeSchema knowledge;
    private volatile boolean superseded;
    private volatile boolean running = true;
    private @Nullable Thread thread;

    CaughtUp(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            ConsumerGroup group,
            KnowledgeSchema knowledge,
            @Any Instance<Subscriber> subscribers,
            MeterRegistry metrics) {
        this.bootstrap = bootstrap;
        this.group = group;
        this.knowledge = knowledge;
        this.subscribers = subscribers.stream().toList();
        metrics.gauge("keepwarm.consumer.lag", lag);
    }

    /// True once everything that had been published when this process started has been applied, unless something has
    /// been waiting for more than a minute, the broker could not be asked for as long, or a newer replica is making
    /// schema `knowledge` anew.
    public boolean now() {
        return subscribers.isEmpty() || (!superseded && progress.isCurrent(System.nanoTime()));
    }

    /// Records published and not yet applied, when last looked.
    public long lag() {
        return lag.get();
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        if (!subscribers.isEmpty()) {
            thread = Thread.ofVirtual().name("caught-up").start(this::watch);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void watch() {
        while (running) {
            try (var admin = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000))) {
                watch(admin);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.warnf("The lag is unknown; looking again: %s", failure);
                pause();
            }
        }
    }

    private void watch(Admin admin) throws InterruptedException {
        var topics = subscribers.stream()
                .collect(Collectors.toMap(
                        one -> group.of(one.name()), one -> one.topic().kafkaName()));
        var offsets = new GroupOffsets(admin, topics);
        while (running) {
            try {
                superseded = !knowledge.isCurrent();
                var seen = offsets.look();
                lag.set(seen.lag());
                progress.add(seen, System.nanoTime());
            } catch (ExecutionException | TimeoutException | SQLException unreachable) {
                LOG.debugf("The lag is unknown: %s", unreachable);
            }
            TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
        } catch (InterruptedException stopping) {
            running = false;
        }
    }
}
