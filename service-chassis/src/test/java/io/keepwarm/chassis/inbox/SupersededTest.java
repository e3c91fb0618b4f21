package io.keepwarm.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.chassis.knowledge.KnowledgeSchema;
import io.keepwarm.chassis.sample.Members;
import io.keepwarm.chassis.sample.SampleService;
import io.keepwarm.chassis.wire.EventHeaders;
import io.keepwarm.chassis.wire.EventJson;
import io.keepwarm.events.EventType;
import io.keepwarm.events.Topic;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// A newer replica has made schema `knowledge` anew while this one is still reading.
@QuarkusTest
@SampleService
class SupersededTest {
    private final String team = "team-" + UUID.randomUUID();
    private final AtomicInteger attempts = new AtomicInteger();

    @Inject
    Inbox inbox;

    @Inject
    DeadLetters letters;

    @Inject
    EventJson json;

    @Inject
    EntityManager entities;

    @Inject
    KnowledgeSchema ofTheService;

    private String ours;

    @BeforeEach
    void makeAnew() throws SQLException {
        ours = ofTheService.generation();
        execute("update knowledge.generation set id = 'made by a newer replica'");
    }

    @AfterEach
    void handBack() throws SQLException {
        execute("update knowledge.generation set id = '" + ours + "'");
        inboxTakes(ours);
    }

    @Test
    void whatNoLongerFitsTheTablesIsHeldForAsLongAsTheyAreANewerReplicas() throws SQLException, InterruptedException {
        var listener = new OfOlderTables();
        var reading = Thread.ofPlatform().start(() -> inbox.receive(listener, poll()));

        await().until(() -> attempts.get() >= 3);
        assertThat(reading.isAlive()).as("not acknowledged").isTrue();
        assertThat(buriedBy(listener)).isEmpty();

        handBack();
        reading.join();
        assertThat(buriedBy(listener)).as("with its own tables it is a fault").hasSize(1);
    }

    @Test
    void alsoWhatWouldStillFitTheTablesIsLeftToTheNewerReplica() throws SQLException, InterruptedException {
        inboxTakes(UUID.randomUUID().toString());
        var listener = new OfAnyTables();
        var reading = Thread.ofPlatform().start(() -> inbox.receive(listener, poll()));

        await().during(Duration.ofSeconds(1)).until(() -> reading.isAlive() && attempts.get() == 0);
        assertThat(buriedBy(listener)).isEmpty();

        handBack();
        reading.join();
        assertThat(attempts).hasValue(1);
    }

    /// What it writes fits whatever the tables are.
    private final class OfAnyTables implements Listener {
        private final String name = "any-" + team;

        @Override
        public String name() {
            return name;
        }

        @Override
        public Topic topic() {
            return Topic.MEMBERS;
        }

        @Override
        public void apply(Received received) {
            attempts.incrementAndGet();
        }
    }

    /// It was written for a column that is not there any more.
    private final class OfOlderTables implements Listener {
        private final String name = "older-" + team;

        @Override
        public String name() {
            return name;
        }

        @Override
        public Topic topic() {
            return Topic.MEMBERS;
        }

        @Override
        public void apply(Received received) {
            attempts.incrementAndGet();
            entities.createNativeQuery("update knowledge.member set title = 'Dr'")
                    .executeUpdate();
        }
    }

    private ConsumerRecords<String, byte[]> poll() {
        byte[] value = json.write(Members.saved(team, "alice", 1, "Alice")).getBytes(StandardCharsets.UTF_8);
        var record = new ConsumerRecord<>(Topic.MEMBERS.kafkaName(), 0, 0, team + ":alice", value);
        EventHeaders.put(record.headers(), EventHeaders.TYPE, EventType.MEMBER_SAVED.ceType());
        EventHeaders.put(record.headers(), EventHeaders.TEAM, team);
        EventHeaders.put(record.headers(), EventHeaders.VERSION, "1");
        return new ConsumerRecords<>(Map.of(new TopicPartition(record.topic(), 0), List.of(record)), Map.of());
    }

    private List<DeadLetter> buriedBy(Listener listener) {
        return letters.list(null, 1_000).stream()
                .filter(letter -> letter.consumer().equals(listener.name()))
                .toList();
    }

    private static void inboxTakes(String generation) throws SQLException {
        execute("alter table knowledge.inbox drop constraint of_this_schema,"
                + " add constraint of_this_schema check (generation = '" + generation + "') not valid");
    }

    private static void execute(String sql) throws SQLException {
        var config = ConfigProvider.getConfig();
        var database = new PGSimpleDataSource();
        database.setUrl(config.getValue("keepwarm.db.url", String.class));
        database.setUser(config.getValue("keepwarm.db.owner.user", String.class));
        database.setPassword(config.getValue("keepwarm.db.owner.password", String.class));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
