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
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Moves the outbox to Kafka, in order, at least once. Of all replicas one leads: it holds an advisory lock on the
/// very connection that reads and deletes, so whoever loses the lock has lost the right to delete with it.
///
/// Whoever loses the lock in the middle of a batch may still have records under way to Kafka. Were a new leader to send
/// newer versions at once, those might land after them: consumers skip what is older, but compaction would keep it, and
/// a rebuild read it. So a batch notes in the database until when it may be under way, and sends nothing later; the
/// next leader finds the note and waits for as long, by the database's clock, unless the batch has ended. A service
/// that was killed in a batch thus goes on within [EventProducers#ALL_LANDED]; one that was stopped, or was idle, at
/// once. The same holds for a leader's own batch of which something failed and might land all the same.
///
/// What remains is a record that a process, the network or a broker holds back for longer than all these bounds and
/// then lets go. Kafka's transactions would fence even that, at a price: their commit markers take offsets which no
/// consumer ever commits, so [io.keepwarm.chassis.knowledge.CaughtUp] would never see the end of a topic, and each
/// batch would write another record to each partition it touches.
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    static final long LOCK = 0x6b65657077L;
    private static final long POLL_MILLIS = 250;
    /// What is committed in between goes out together: a batch of one costs everybody on its way, down to the services
    /// that read it, nearly as much as one of ten. What comes after a rest goes out at once.
    private static final long APART_MILLIS = 10;
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
            awaitLanded(connection);
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
                        long ended = System.nanoTime();
                        signal.await(POLL_MILLIS);
                        rest(ended);
                    }
                }
            }
        }
    }

    private static void rest(long since) throws InterruptedException {
        long millis = APART_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
        if (millis > 0) {
            Thread.sleep(millis);
        }
    }

    /// Waits until nothing can land any more of a batch that nobody ended.
    private void awaitLanded(Connection connection) throws SQLException, InterruptedException {
        long millis = OutboxBatch.underWay(connection);
        if (millis > 0) {
            LOG.infof("The outbox waits %d ms: what was sent before, by whomever, may still be under way", millis);
        }
        while (running && millis > 0) {
            Thread.sleep(Math.min(millis, FOLLOWER_MILLIS));
            millis = OutboxBatch.underWay(connection);
        }
    }
}
