package io.keepwarm.chassis.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One round of the relay: read in `seq` order, pipeline to Kafka, delete what was acknowledged. Of a key whose send
/// failed nothing from the failed row on is deleted, so that its events are sent again in their order.
///
/// The statement that reads the rows notes until when they may be under way, and the one that deletes them takes that
/// back when all have landed: a note left behind tells the next leader how long to wait.
final class OutboxBatch {
    static final int SIZE = 1_000;

    private static final String SELECT = """
            with batch as materialized (
                select seq, id, team, topic, key, version, type, member, traceparent, occurred_at, payload
                from outbox order by seq limit %d),
            noted as (
                update relay set sending_until = clock_timestamp() + interval '%d milliseconds'
                where exists (select from batch))
            select * from batch order by seq
            """.formatted(SIZE, EventProducers.ALL_LANDED.toMillis());

    private static final String DELETE = "delete from outbox where seq = any(?)";

    private static final String DELETE_AND_REST = "with done as (" + DELETE + ") update relay set sending_until = null";

    private final Connection connection;
    private final EventProducer producer;
    private final CrashPoints crash;

    OutboxBatch(Connection connection, EventProducer producer, CrashPoints crash) {
        this.connection = connection;
        this.producer = producer;
        this.crash = crash;
    }

    /// What a round did; `why` tells the first failure.
    record Result(int sent, int failed, @Nullable Throwable why) {}

    private record Numbered(long seq, OutboxRow row) {}

    /// How many milliseconds something may still be under way that was sent in a batch which nobody ended; 0 or
    /// less: nothing is.
    static long underWay(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select coalesce(ceil(1000 * extract(epoch from sending_until"
                        + " - clock_timestamp())), 0) from relay")) {
            return answer.next() ? answer.getLong(1) : 0;
        }
    }

    Result relay() throws SQLException {
        // Counted from before the note, so that the note lasts longer than anything that is handed over.
        long until = System.nanoTime() + EventProducers.HANDING_OVER.toNanos();
        var rows = select();
        if (rows.isEmpty()) {
            return new Result(0, 0, null);
        }
        crash.at("before-send");
        var sent = producer.sendAll(rows.stream().map(Numbered::row).toList(), until);
        crash.at("after-send");
        Set<String> stuck = new HashSet<>();
        List<Long> done = new ArrayList<>();
        Throwable why = null;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i).row();
            Throwable failure = sent.failures()[i];
            if (failure != null) {
                stuck.add(row.topic() + "/" + row.key());
                why = why == null ? failure : why;
            }
            if (!stuck.contains(row.topic() + "/" + row.key())) {
                done.add(rows.get(i).seq());
            }
        }
        delete(done, sent.inDoubt() ? DELETE : DELETE_AND_REST);
        return new Result(done.size(), rows.size() - done.size(), why);
    }

    private List<Numbered> select() throws SQLException {
        try (var statement = connection.prepareStatement(SELECT);
                var answer = statement.executeQuery()) {
            List<Numbered> rows = new ArrayList<>();
            while (answer.next()) {
                rows.add(new Numbered(answer.getLong("seq"), row(answer)));
            }
            return rows;
        }
    }

    private static OutboxRow row(ResultSet answer) throws SQLException {
        return new OutboxRow(
                answer.getObject("id", UUID.class),
                answer.getString("team"),
                answer.getString("topic"),
                answer.getString("key"),
                answer.getLong("version"),
                answer.getString("type"),
                answer.getString("member"),
                answer.getString("traceparent"),
                answer.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                answer.getString("payload"));
    }

    private void delete(List<Long> done, String statement) throws SQLException {
        try (var delete = connection.prepareStatement(statement)) {
            delete.setArray(1, connection.createArrayOf("bigint", done.toArray()));
            delete.executeUpdate();
        }
    }
}
