package io.keepwarm.chassis.health;

import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/// How many events wait in the outbox and for how many seconds the oldest does, looked up every five seconds.
@ApplicationScoped
class OutboxAge {
    private static final String QUESTION =
            "select count(*), coalesce(extract(epoch from now() - min(written_at)), 0)::bigint from outbox";

    private final BackgroundDatabase database;
    private final AtomicLong rows;
    private final AtomicLong seconds;

    OutboxAge(BackgroundDatabase database, MeterRegistry metrics) {
        this.database = database;
        this.rows = metrics.gauge("keepwarm.outbox.rows", new AtomicLong());
        this.seconds = metrics.gauge("keepwarm.outbox.age.seconds", new AtomicLong());
    }

    long rows() {
        return rows.get();
    }

    long seconds() {
        return seconds.get();
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            database.ask(connection -> {
                try (var statement = connection.createStatement();
                        var answer = statement.executeQuery(QUESTION)) {
                    answer.next();
                    rows.set(answer.getLong(1));
                    seconds.set(answer.getLong(2));
                    return rows;
                }
            });
        } catch (SQLException unreachable) {
            // The readiness check of the data source tells that the database is away; the last figures stand.
            return;
        }
    }
}
