package io.keepwarm.chassis.outbox;

import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Moves the outbox to Kafka, in order, at least once. Of all replicas one leads: it holds an advisory lock on the
/// very connection that reads and deletes, so whoever loses the lock has lost the right to delete with it.
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x6b65657077L;
    private static final long POLL_MILLIS = 250;
    private static final long FOLLOWER_MILLIS = 1_000;

    private final BackgroundDatabase database;
    private final OutboxSignal signal;
    private final EventProducers producers;
    private final CrashPoints crash;
    private volatile boolean running = true;
    private @Nullable Thread thread;

    OutboxRelay(BackgroundDatabase database, OutboxSignal signal, EventProducers producers, CrashPoints crash) {
        this.database = database;
        this.signal = signal;
        this.producers = producers;
        this.crash = crash;
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        signal.committed();
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void run() {
        while (running) {
            try (Connection connection = database.open()) {
                if (leads(connection)) {
                    lead(connection);
                } else {
                    Thread.sleep(FOLLOWER_MILLIS);
                }
            } catch (SQLException | RuntimeException failure) {
                LOG.warnf("The outbox waits: %s", failure);
                pause();
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(FOLLOWER_MILLIS);
        } catch (InterruptedException stopping) {
            running = false;
        }
    }

    private static boolean leads(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /// Relays batch after batch until stopped. After a failed send the producer is closed and made anew, for batches
    /// behind a failed one may have been written already.
    private void lead(Connection connection) throws SQLException, InterruptedException {
        while (running) {
            try (var producer = producers.open()) {
                var batch = new OutboxBatch(connection, producer, crash);
                while (running) {
                    var result = batch.relay();
                    if (result.failed() > 0) {
                        LOG.warnf(
                                "%d events could not be sent and stay in the outbox: %s",
                                result.failed(), result.why());
                        Thread.sleep(FOLLOWER_MILLIS);
                        break;
                    }
                    if (result.sent() < OutboxBatch.SIZE) {
                        signal.await(POLL_MILLIS);
                    }
                }
            }
        }
    }
}
