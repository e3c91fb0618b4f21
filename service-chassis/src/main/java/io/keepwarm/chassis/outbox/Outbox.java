package io.keepwarm.chassis.outbox;

import io.agroal.api.AgroalDataSource;
import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.chassis.wire.EventJson;
import io.keepwarm.events.Event;
import io.keepwarm.events.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a use case leaves the events of its transaction. They are written as the transaction's last statement, after
/// everything else was flushed: by then the rows they speak of are locked, so that for each key the order in the
/// outbox is the order of the commits. They reach Kafka after the commit, at least once; a rollback takes them along.
@ApplicationScoped
public class Outbox {
    /// Larger events are refused at [#append]: a topic is no place for documents.
    public static final int LARGEST_EVENT = 256 * 1024;

    private static final String INSERT = """
            insert into outbox (id, team, topic, key, version, type, member, traceparent, occurred_at, payload)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                                 ?::text[], ?::timestamptz[], ?::text[])
            """;

    private final TransactionSynchronizationRegistry transaction;
    private final EntityManager entities;
    private final AgroalDataSource database;
    private final CurrentScope scope;
    private final EventJson json;
    private final Clock clock;
    private final OutboxSignal signal;
    private final CrashPoints crash;

    Outbox(
            TransactionSynchronizationRegistry transaction,
            EntityManager entities,
            AgroalDataSource database,
            CurrentScope scope,
            EventJson json,
            Clock clock,
            OutboxSignal signal,
            CrashPoints crash) {
        this.transaction = transaction;
        this.entities = entities;
        this.database = database;
        this.scope = scope;
        this.json = json;
        this.clock = clock;
        this.signal = signal;
        this.crash = crash;
    }

    /// Leaves `event` to be published when the running transaction commits. Within one transaction the newest event of
    /// a key replaces earlier ones, for an event carries the whole state.
    ///
    /// @throws EventTooLarge beyond [#LARGEST_EVENT] bytes
    /// @throws IllegalStateException without a running transaction
    public void append(Event event) {
        pending().add(row(event));
    }

    private OutboxRow row(Event event) {
        String payload = json.write(event);
        int size = payload.getBytes(StandardCharsets.UTF_8).length;
        if (size > LARGEST_EVENT) {
            throw new EventTooLarge(event.type(), size);
        }
        return row(event.type(), event.key(), event.state().version(), payload);
    }

    /// Leaves `event` to be published after what was left of its key in this transaction, not in its place: for the few
    /// events whose type says what the state alone does not. Its version is higher.
    ///
    /// @throws EventTooLarge beyond [#LARGEST_EVENT] bytes
    public void appendNext(Event event) {
        pending().addNext(row(event));
    }

    /// Leaves a tombstone: whoever reads it forgets the key. `version` continues the key's own.
    public void forget(EventType lastKnownAs, String key, long version) {
        pending().add(row(lastKnownAs, key, version, null));
    }

    private OutboxRow row(EventType type, String key, long version, @Nullable String payload) {
        Scope current = scope.require();
        return new OutboxRow(
                TimeOrderedId.next(),
                current.team(),
                type.topic().kafkaName(),
                key,
                version,
                type.ceType(),
                current.member(),
                current.traceparent(),
                clock.instant(),
                payload);
    }

    private Pending pending() {
        if (transaction.getResource(Pending.class) instanceof Pending open) {
            return open;
        }
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event is appended in the transaction of what it tells");
        }
        // Opens the session of this transaction now, so that its flush at completion comes before our insert.
        entities.joinTransaction();
        var pending = new Pending();
        transaction.putResource(Pending.class, pending);
        transaction.registerInterposedSynchronization(pending);
        return pending;
    }

    private final class Pending implements Synchronization {
        private record Place(String topic, String key) {}

        private final Map<Place, List<OutboxRow>> rows = new LinkedHashMap<>();

        void add(OutboxRow row) {
            rows.remove(place(row));
            addNext(row);
        }

        void addNext(OutboxRow row) {
            rows.computeIfAbsent(place(row), _ -> new ArrayList<>()).add(row);
        }

        private static Place place(OutboxRow row) {
            return new Place(row.topic(), row.key());
        }

        @Override
        public void beforeCompletion() {
            try (var connection = database.getConnection()) {
                insert(connection, rows.values().stream().flatMap(List::stream).toList());
            } catch (SQLException failure) {
                throw new OutboxUnwritable(failure);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                crash.at("after-commit");
                signal.committed();
            }
        }
    }

    private static void insert(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, connection.createArrayOf("uuid", column(rows, OutboxRow::id)));
            insert.setArray(2, connection.createArrayOf("text", column(rows, OutboxRow::team)));
            insert.setArray(3, connection.createArrayOf("text", column(rows, OutboxRow::topic)));
            insert.setArray(4, connection.createArrayOf("text", column(rows, OutboxRow::key)));
            insert.setArray(5, connection.createArrayOf("bigint", column(rows, OutboxRow::version)));
            insert.setArray(6, connection.createArrayOf("text", column(rows, OutboxRow::type)));
            insert.setArray(7, connection.createArrayOf("text", column(rows, OutboxRow::member)));
            insert.setArray(8, connection.createArrayOf("text", column(rows, OutboxRow::traceparent)));
            insert.setArray(
                    9,
                    connection.createArrayOf(
                            "timestamptz",
                            column(rows, row -> OffsetDateTime.ofInstant(row.occurredAt(), ZoneOffset.UTC))));
            insert.setArray(10, connection.createArrayOf("text", column(rows, OutboxRow::payload)));
            insert.executeUpdate();
        }
    }

    private static Object[] column(List<OutboxRow> rows, java.util.function.Function<OutboxRow, @Nullable Object> of) {
        return rows.stream().map(of).toArray();
    }

    /// The events could not be written; the transaction rolls back.
    static final class OutboxUnwritable extends RuntimeException {
        OutboxUnwritable(SQLException cause) {
            super("The outbox could not be written", cause);
        }
    }
}
