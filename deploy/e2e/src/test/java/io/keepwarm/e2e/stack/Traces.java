package io.keepwarm.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.postgresql.ds.PGSimpleDataSource;

/// Looks for words wherever the stack keeps anything: in every column of every table, as text or as bytes, with the
/// superuser's eyes, and in the newest record of every key of every topic.
record Traces(Path home, int postgres, int kafka) {

    /// The places where the words are, such as `contact: public.contact` or `keepwarm.ties`.
    List<String> of(String words) {
        List<String> places = new ArrayList<>();
        Part.SERVICES.forEach(service -> places.addAll(inDatabase(service.label(), words)));
        places.addAll(onTopics(words));
        return places;
    }

    private List<String> inDatabase(String name, String words) {
        var database = new PGSimpleDataSource();
        database.setUrl("jdbc:postgresql://127.0.0.1:" + postgres + "/" + name);
        database.setUser("postgres");
        try {
            database.setPassword(Files.readString(home.resolve("secrets").resolve("postgres"))
                    .strip());
            List<String> places = new ArrayList<>();
            try (var connection = database.getConnection()) {
                for (String table : tables(connection)) {
                    if (holds(connection, table, words)) {
                        places.add(name + ": " + table);
                    }
                }
            }
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " cannot be searched", e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where schemaname in ('public', 'knowledge')")) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    private static boolean holds(Connection connection, String table, String words) throws SQLException {
        String question = "select exists (select from " + table + " as kept"
                + " where strpos(lower(kept::text), ?) > 0 or strpos(kept::text, ?) > 0)";
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, words.toLowerCase(Locale.ROOT));
            statement.setString(2, HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8)));
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private List<String> onTopics(String words) {
        Map<String, Map<String, String>> newest = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + kafka),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("keepwarm."))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> newest.computeIfAbsent(record.topic(), _ -> new HashMap<>())
                                .put(record.key(), record.value() == null ? "" : text(record.value())));
            }
        }
        return newest.entrySet().stream()
                .filter(topic -> topic.getValue().values().stream().anyMatch(value -> value.contains(words)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }
}
