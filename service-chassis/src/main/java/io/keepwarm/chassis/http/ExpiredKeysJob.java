package io.keepwarm.chassis.http;

import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Forgets idempotency keys after 24 hours.
@ApplicationScoped
class ExpiredKeysJob {
    static final Duration KEPT = Duration.ofHours(24);

    private final BackgroundDatabase database;
    private final Clock clock;

    ExpiredKeysJob(BackgroundDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() throws SQLException {
        try (var connection = database.open();
                var delete = connection.prepareStatement("delete from idempotency where created_at < ?")) {
            delete.setObject(1, OffsetDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }
}
