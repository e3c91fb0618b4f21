package io.keepwarm.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.chassis.sample.Members;
import io.keepwarm.chassis.sample.SampleService;
import io.keepwarm.chassis.sample.TopicReader;
import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.wire.EventHeaders;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/// Two leaders one after the other: the service's own relay is deposed, this test leads, and loses the lock again.
@QuarkusTest
@SampleService
class RelayTakeoverTest {
    private final String team = "team-" + UUID.randomUUID();

    @Inject
    Outbox outbox;

    @Inject
    TeamTransactions transactions;

    @Inject
    BackgroundDatabase background;

    @Inject
    CrashPoints crash;

    @Test
    void aNewLeaderSendsNothingUntilWhatTheOneBeforeSentHasLanded() throws SQLException {
        Instant landed;
        try (var leader = lead()) {
            append(1);
            append(2);
            try (var silent = new EventProducer(new SilentBroker(), "chassis-service")) {
                assertThat(new OutboxBatch(leader, silent, crash).relay().failed())
                        .isEqualTo(2);
            }
            assertThat(OutboxBatch.underWay(leader)).isPositive();
            // As Kafka tells times.
            landed = shortenTheWait(leader).truncatedTo(ChronoUnit.MILLIS);
        }

        assertThat(read(2))
                .allSatisfy(record ->
                        assertThat(Instant.ofEpochMilli(record.timestamp())).isAfterOrEqualTo(landed));
    }

    @Test
    void aBatchThatHasLandedLeavesNothingToWaitFor() throws SQLException {
        append(1);
        read(1);

        try (var connection = background.open()) {
            await().until(() -> underWay(connection).isEmpty());
        }
    }

    @Test
    void whatTheBrokerRefusedIsNotUnderWay() throws SQLException {
        try (var leader = lead()) {
            append(1);
            var unreachable = new EventProducers("127.0.0.1:1", "chassis");
            try (var producer = unreachable.open()) {
                assertThat(new OutboxBatch(leader, producer, crash).relay().failed())
                        .isEqualTo(1);
            }
            assertThat(underWay(leader)).isEmpty();
        }
        assertThat(read(1)).hasSize(1);
    }

    /// Ends the session of the leading relay and takes its lock. All that was to be sent before has been, so that what
    /// is sent from now on is this test's own.
    private Connection lead() throws SQLException {
        var connection = background.open();
        await().until(() -> isOutboxEmpty(connection) && underWay(connection).isEmpty());
        await().pollInterval(Duration.ofMillis(20)).until(() -> {
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        select pg_terminate_backend(pid) from pg_locks
                        where locktype = 'advisory' and classid = %d and objid = %d and pid <> pg_backend_pid()
                          and database = (select oid from pg_database where datname = current_database())
                        """.formatted(OutboxRelay.LOCK >> 32, OutboxRelay.LOCK & 0xffffffffL));
            }
            try (var statement = connection.createStatement();
                    var answer = statement.executeQuery("select pg_try_advisory_lock(" + OutboxRelay.LOCK + ")")) {
                return answer.next() && answer.getBoolean(1);
            }
        });
        return connection;
    }

    private static Instant shortenTheWait(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("update relay set sending_until = clock_timestamp() + interval '3 seconds'");
        }
        return underWay(connection).orElseThrow();
    }

    private static Optional<Instant> underWay(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select sending_until from relay")) {
            answer.next();
            return Optional.ofNullable(answer.getObject(1, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant);
        }
    }

    private static boolean isOutboxEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select not exists (select from outbox)")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void append(long version) {
        transactions.run(
                new Scope(team, "alice", "00-trace"),
                () -> outbox.append(Members.saved(team, "alice", version, "alice")));
    }

    private List<ConsumerRecord<String, byte[]>> read(int count) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var reader = TopicReader.of("keepwarm.members")) {
            await().until(() -> {
                reader.poll().stream()
                        .filter(record ->
                                Optional.of(team).equals(EventHeaders.get(record.headers(), EventHeaders.TEAM)))
                        .forEach(found::add);
                return found.size() >= count;
            });
        }
        return found;
    }

    /// Takes everything and never answers, so that in the end the sender gives it up.
    private static final class SilentBroker extends MockProducer<String, String> {
        SilentBroker() {
            super(false, null, new StringSerializer(), new StringSerializer());
        }

        @Override
        public void flush() {
            // Kafka tells of it on the sender's own thread.
            var sender = Thread.ofPlatform().start(this::expire);
            try {
                sender.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void expire() {
            while (errorNext(new TimeoutException("Expired"))) {
                // the next one
            }
        }
    }
}
