package io.keepwarm.chassis.inbox;

import io.keepwarm.chassis.knowledge.KnowledgeSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/// The inbox table: for each consumer, topic and key the version applied last. It grows with keys, not with events.
@ApplicationScoped
class AppliedVersions {
    private static final String ADVANCE = """
            insert into knowledge.inbox as known (generation, consumer, topic, key, version)
            select ?::uuid, ?, * from unnest(?::text[], ?::text[], ?::bigint[])
            on conflict (team, consumer, topic, key) do update set version = excluded.version
            where known.version < excluded.version
            returning topic, key
            """;

    private final EntityManager entities;
    private final KnowledgeSchema knowledge;

    AppliedVersions(EntityManager entities, KnowledgeSchema knowledge) {
        this.entities = entities;
        this.knowledge = knowledge;
    }

    /// Notes the versions of `group` and answers those records that bring something new, in the group's order.
    /// Each key stands in the group once. Rows are locked in key order, so that writers wait and never deadlock.
    /// Fails when a newer replica has made schema `knowledge` anew: what is written here would lack what is asked
    /// for there.
    List<Incoming> advance(String consumer, Collection<Incoming> group) {
        var ordered = group.stream()
                .sorted(Comparator.comparing(Incoming::topic).thenComparing(Incoming::key))
                .toList();
        Set<String> fresh = entities.unwrap(Session.class)
                .doReturningWork(connection -> advance(connection, knowledge.generation(), consumer, ordered));
        return group.stream()
                .filter(one -> fresh.contains(name(one.topic(), one.key())))
                .toList();
    }

    private static Set<String> advance(
            Connection connection, String generation, String consumer, List<Incoming> ordered) throws SQLException {
        try (var upsert = connection.prepareStatement(ADVANCE)) {
            upsert.setString(1, generation);
            upsert.setString(2, consumer);
            upsert.setArray(
                    3,
                    connection.createArrayOf(
                            "text", ordered.stream().map(Incoming::topic).toArray()));
            upsert.setArray(
                    4,
                    connection.createArrayOf(
                            "text", ordered.stream().map(Incoming::key).toArray()));
            upsert.setArray(
                    5,
                    connection.createArrayOf(
                            "bigint", ordered.stream().map(Incoming::version).toArray()));
            try (var answer = upsert.executeQuery()) {
                Set<String> fresh = new HashSet<>();
                while (answer.next()) {
                    fresh.add(name(answer.getString(1), answer.getString(2)));
                }
                return fresh;
            }
        }
    }

    private static String name(String topic, String key) {
        return topic + "/" + key;
    }
}
