package io.keepwarm.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.keepwarm.chassis.sample.Members;
import io.keepwarm.chassis.sample.SampleService;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.chassis.wire.EventHeaders;
import io.keepwarm.chassis.wire.EventJson;
import io.keepwarm.events.EventType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
@SampleService
class InboxTest {
    private static final String TYPE = EventType.MEMBER_SAVED.ceType();

    private final String team = "team-" + UUID.randomUUID();
    private final Caller operator = Caller.operator();
    private KafkaProducer<String, byte[]> producer;

    @Inject
    EventJson json;

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "keepwarm.kafka")
    String kafka;

    @BeforeEach
    void open() {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "linger.ms", 0), new StringSerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void aVersionIsAppliedOnceHoweverOftenItComes() {
        tell("alice", 1, "Alice");
        await().until(() -> name("alice").equals(Optional.of("Alice")));
        tell("alice", 1, "Alice again");
        tell("alice", 1, "and again");
        tell("alice", 2, "Alice B.");
        await().until(() -> name("alice").equals(Optional.of("Alice B.")));

        assertThat(applied("alice")).isEqualTo(2);
    }

    @Test
    void anOlderVersionAfterANewerOneChangesNothing() {
        tell("alice", 7, "new");
        await().until(() -> name("alice").isPresent());
        tell("alice", 3, "old");
        tell("bob", 1, "end");
        await().until(() -> name("bob").isPresent());

        assertThat(name("alice")).contains("new");
    }

    @Test
    void aTombstoneForgetsAndItsPastStaysForgotten() {
        tell("alice", 1, "Alice");
        await().until(() -> name("alice").isPresent());
        send(team, team + ":alice", TYPE, "2", null);
        await().until(() -> name("alice").isEmpty());
        tell("alice", 1, "Alice");
        tell("bob", 1, "end");
        await().until(() -> name("bob").isPresent());

        assertThat(name("alice")).isEmpty();
    }

    @Test
    void aNewerKindOfEventIsSkipped() {
        send(team, team + ":x", "io.keepwarm.SomethingNew", "1", "{}".getBytes(StandardCharsets.UTF_8));
        tell("alice", 1, "Alice");

        await().until(() -> name("alice").isPresent());
        assertThat(letters()).isEmpty();
    }

    @Test
    void unknownFieldsAndWordsOfANewerVersionAreRead() {
        String newer = write("alice", 1, "Alice").replace("FEB_28", "FEB_30").replace("{", "{\"fresh\": 1, ");
        send(team, team + ":alice", TYPE, "1", newer.getBytes(StandardCharsets.UTF_8));

        await().until(() -> name("alice").equals(Optional.of("Alice")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {"no json at all", "[]", "null-literal", "{}", "null"})
    void aRecordThatCanNeverBeAppliedBecomesADeadLetterWithoutHoldingUpTheRest(String value) {
        String text = "null-literal".equals(value) ? "null" : value;
        send(team, team + ":bad", TYPE, null, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
        tell("alice", 1, "Alice");

        await().until(() -> name("alice").isPresent());
        await().until(() -> letters().size() == 1);
    }

    @Test
    void whatIsForgottenIsForgottenAmongTheDeadLettersToo() {
        send(team, team + ":alice", TYPE, "1", "no json at all".getBytes(StandardCharsets.UTF_8));
        send(team, team + ":bob", TYPE, "1", "no json at all".getBytes(StandardCharsets.UTF_8));
        await().until(() -> letters().size() == 2);

        send(team, team + ":alice", TYPE, "2", null);

        await().until(() -> letters().size() == 1);
    }

    @Test
    void aRecordOfAnotherTeamThanItSaysIsADeadLetter() {
        String foreign = write("alice", 1, "Alice").replace(team, "another-team");
        send(team, team + ":alice", TYPE, "1", foreign.getBytes(StandardCharsets.UTF_8));

        await().until(() -> letters().size() == 1);
        assertThat(name("alice")).isEmpty();
    }

    @Test
    void ofAGroupThatFailsOnlyTheCulpritIsTakenOut() {
        for (int i = 0; i < 30; i++) {
            tell("m" + i, 1, i == 13 ? "impossible" : "possible");
        }

        await().until(() -> count() == 29);
        await().until(() -> letters().size() == 1);
        assertThat(letters().getFirst()).containsEntry("key", team + ":m13");
        assertThat((String) letters().getFirst().get("reason")).contains("member_name_check");
    }

    @Test
    void operatorsReplayAndDiscardDeadLetters() {
        tell("alice", 1, "impossible");
        await().until(() -> letters().size() == 1);
        String id = (String) letters().getFirst().get("id");

        operator.request()
                .post("/chassis/dead-letters/" + id + "/replay")
                .then()
                .statusCode(409)
                .body("type", containsString("replay-failed"))
                .body("detail", containsString("member_name_check"));
        operator.request()
                .post("/chassis/dead-letters/" + id + "/discard")
                .then()
                .statusCode(204);

        assertThat(letters()).isEmpty();
        operator.request()
                .post("/chassis/dead-letters/" + id + "/replay")
                .then()
                .statusCode(404)
                .body("status", equalTo(404));
    }

    @Test
    void aReplayedLetterHasItsEffectAndIsGone() {
        tell("alice", 1, "impossible");
        await().until(() -> letters().size() == 1);
        String id = (String) letters().getFirst().get("id");

        forbidImpossible(false);
        try {
            operator.request()
                    .post("/chassis/dead-letters/" + id + "/replay")
                    .then()
                    .statusCode(204);
        } finally {
            forbidImpossible(true);
        }

        assertThat(name("alice")).contains("impossible");
        assertThat(letters()).isEmpty();
    }

    /// What an operator would do between the failure and the replay: mend the cause.
    private void forbidImpossible(boolean forbidden) {
        try (var connection = owner();
                var statement = connection.createStatement()) {
            statement.execute(
                    forbidden
                            ? "alter table knowledge.member add constraint member_name_check"
                                    + " check (name <> 'impossible') not valid"
                            : "alter table knowledge.member drop constraint member_name_check");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        var database = new PGSimpleDataSource();
        database.setUrl(config.getValue("keepwarm.db.url", String.class));
        database.setUser(config.getValue("keepwarm.db.owner.user", String.class));
        database.setPassword(config.getValue("keepwarm.db.owner.password", String.class));
        return database.getConnection();
    }

    private void tell(String member, long version, String name) {
        send(
                team,
                team + ":" + member,
                TYPE,
                "" + version,
                write(member, version, name).getBytes(StandardCharsets.UTF_8));
    }

    private String write(String member, long version, String name) {
        return json.write(Members.saved(team, member, version, name));
    }

    private void send(String ofTeam, String key, String type, String version, byte[] value) {
        var record = new ProducerRecord<>("keepwarm.members", key, value);
        EventHeaders.put(record.headers(), EventHeaders.TYPE, type);
        EventHeaders.put(record.headers(), EventHeaders.TEAM, ofTeam);
        EventHeaders.put(record.headers(), EventHeaders.VERSION, version);
        producer.send(record);
        producer.flush();
    }

    private List<Map<String, Object>> letters() {
        List<Map<String, Object>> all = operator.request()
                .get("/chassis/dead-letters?limit=200")
                .then()
                .extract()
                .path("items");
        return all.stream()
                .filter(letter -> String.valueOf(letter.get("key")).startsWith(team))
                .toList();
    }

    private Optional<String> name(String member) {
        return transactions.call(Scope.of(team), () -> {
            List<?> found = entities.createNativeQuery("select name from knowledge.member where id = ?1")
                    .setParameter(1, member)
                    .getResultList();
            return found.stream().map(String.class::cast).findFirst();
        });
    }

    private long applied(String member) {
        return number("select applied from knowledge.member where id = '" + member + "'");
    }

    private long count() {
        return number("select count(*) from knowledge.member");
    }

    private long number(String question) {
        return transactions.call(
                Scope.of(team),
                () -> ((Number) entities.createNativeQuery(question).getSingleResult()).longValue());
    }
}
