package io.keepwarm.chassis.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.keepwarm.chassis.time.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/// Records that can never be applied, kept as they came until an operator replays or discards them. They belong to
/// no team (some cannot even tell theirs), so the background role keeps them.
@ApplicationScoped
class DeadLetters {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final String COLUMNS =
            "id, consumer, topic, partition, record_offset, key, value, headers, reason, failed_at";

    private final BackgroundDatabase database;
    private final Clock clock;

    DeadLetters(BackgroundDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Keeps the record with the reason. The same record twice is kept once. Commits.
    void add(String consumer, ConsumerRecord<String, byte[]> record, Throwable reason) {
        String insert = "insert into dead_letter (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (consumer, topic, partition, record_offset) do nothing";
        try (var connection = database.open();
                var statement = connection.prepareStatement(insert)) {
            statement.setObject(1, TimeOrderedId.next());
            statement.setString(2, consumer);
            statement.setString(3, record.topic());
            statement.setInt(4, record.partition());
            statement.setLong(5, record.offset());
            statement.setString(6, withoutNul(record.key()));
            statement.setBytes(7, record.value());
            statement.setString(8, headers(record));
            statement.setString(9, withoutNul(Faults.root(reason).toString()));
            statement.setObject(10, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DeadLettersUnreachable(failure);
        }
    }

    /// The oldest letters after `after`, at most `limit`.
    List<DeadLetter> list(@Nullable UUID after, int limit) {
        return query("where (?::uuid is null or id > ?) order by id limit " + limit, after, after);
    }

    Optional<DeadLetter> find(UUID id) {
        return query("where id = ?", id).stream().findFirst();
    }

    /// Removes the letter; false when it is gone already.
    boolean remove(UUID id) {
        try (var connection = database.open();
                var statement = connection.prepareStatement("delete from dead_letter where id = ?")) {
            statement.setObject(1, id);
            return statement.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new DeadLettersUnreachable(failure);
        }
    }

    /// Removes all letters about the keys of `ended`, which are to be forgotten. Commits.
    void forget(List<Incoming> ended) {
        if (ended.isEmpty()) {
            return;
        }
        String delete =
                "delete from dead_letter where (topic, key) in" + " (select * from unnest(?::text[], ?::text[]))";
        try (var connection = database.open();
                var statement = connection.prepareStatement(delete)) {
            statement.setArray(1, texts(connection, ended, Incoming::topic));
            statement.setArray(2, texts(connection, ended, Incoming::key));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DeadLettersUnreachable(failure);
        }
    }

    private static Array texts(Connection connection, List<Incoming> of, Function<Incoming, String> text)
            throws SQLException {
        return connection.createArrayOf("text", of.stream().map(text).toArray());
    }

    private List<DeadLetter> query(String rest, @Nullable Object... parameters) {
        try (var connection = database.open();
                var statement = connection.prepareStatement("select " + COLUMNS + " from dead_letter " + rest)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i], java.sql.Types.OTHER);
            }
            try (var answer = statement.executeQuery()) {
                List<DeadLetter> letters = new ArrayList<>();
                while (answer.next()) {
                    letters.add(letter(answer));
                }
                return letters;
            }
        } catch (SQLException failure) {
            throw new DeadLettersUnreachable(failure);
        }
    }

    private static DeadLetter letter(ResultSet answer) throws SQLException {
        var headers = new RecordHeaders();
        try {
            JSON.readValue(answer.getString("headers"), HEADERS)
                    .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A dead letter's headers are no JSON", broken);
        }
        var record = new ConsumerRecord<>(
                answer.getString("topic"),
                answer.getInt("partition"),
                answer.getLong("record_offset"),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                answer.getString("key"),
                answer.getBytes("value"),
                headers,
                Optional.empty());
        return new DeadLetter(
                answer.getObject("id", UUID.class),
                answer.getString("consumer"),
                record,
                answer.getString("reason"),
                answer.getObject("failed_at", OffsetDateTime.class).toInstant());
    }

    private static String headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        try {
            return String.valueOf(withoutNul(JSON.writeValueAsString(headers)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Headers cannot be written as JSON", impossible);
        }
    }

    /// PostgreSQL's text knows no NUL character.
    private static @Nullable String withoutNul(@Nullable String text) {
        return text == null ? null : text.replace("\u0000", "");
    }

    /// The database could not be asked.
    static final class DeadLettersUnreachable extends RuntimeException {
        DeadLettersUnreachable(SQLException cause) {
            super("The dead letters cannot be reached", cause);
        }
    }
}
