package io.keepwarm.digest.delivery;

import io.keepwarm.chassis.knowledge.CaughtUp;
import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/// Looks every second which teams have a digest to send, once the service knows who is to get one. Any number of
/// replicas may look.
@ApplicationScoped
class DeliveryTick {
    private static final Logger LOG = Logger.getLogger(DeliveryTick.class);

    private final BackgroundDatabase database;
    private final Delivering delivering;
    private final CaughtUp caughtUp;

    DeliveryTick(BackgroundDatabase database, Delivering delivering, CaughtUp caughtUp) {
        this.caughtUp = caughtUp;
        this.database = database;
        this.delivering = delivering;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!caughtUp.now()) {
            return;
        }
        try {
            teams().forEach(delivering::deliver);
        } catch (SQLException | RuntimeException away) {
            LOG.warnf("Digests wait: %s", away);
        }
    }

    private List<String> teams() throws SQLException {
        return database.ask(connection -> {
            try (var statement = connection.createStatement();
                    var answer = statement.executeQuery("select distinct team from digest where step_at <= now()")) {
                List<String> teams = new ArrayList<>();
                while (answer.next()) {
                    teams.add(answer.getString(1));
                }
                return teams;
            }
        });
    }
}
