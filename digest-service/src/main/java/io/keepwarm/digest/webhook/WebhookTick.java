package io.keepwarm.digest.webhook;

import io.keepwarm.chassis.knowledge.CaughtUp;
import io.keepwarm.chassis.lane.Lanes;
import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Looks every second which webhooks have something to be told. Each goes its own way, so that one whose address
/// is slow holds up no other, of its own team neither; of one webhook, one batch at a time. Any number of replicas
/// may look.
@ApplicationScoped
class WebhookTick {
    private static final Logger LOG = Logger.getLogger(WebhookTick.class);
    private static final int WEBHOOKS_AT_ONCE = 64;

    private final BackgroundDatabase database;
    private final Bringing bringing;
    private final CaughtUp caughtUp;
    private final Lanes<Waiting> lanes = new Lanes<>(WEBHOOKS_AT_ONCE);

    WebhookTick(BackgroundDatabase database, Bringing bringing, CaughtUp caughtUp) {
        this.database = database;
        this.bringing = bringing;
        this.caughtUp = caughtUp;
    }

    /// A webhook that has something to be told.
    private record Waiting(String team, UUID webhook) {}

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!caughtUp.now()) {
            return;
        }
        try {
            for (var one : waiting()) {
                var unused = lanes.start(one, () -> bringing.bring(one.team(), one.webhook()));
            }
        } catch (SQLException | RuntimeException away) {
            LOG.warnf("Webhooks wait: %s", away);
        }
    }

    /// Deliveries are a log of thirty days.
    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from webhook_delivery where created_at < now() - interval '30 days'");
        }
    }

    private List<Waiting> waiting() throws SQLException {
        return database.ask(connection -> {
            try (var statement = connection.createStatement();
                    var answer = statement.executeQuery(
                            "select distinct team, webhook from webhook_delivery where step_at <= now()")) {
                List<Waiting> waiting = new ArrayList<>();
                while (answer.next()) {
                    waiting.add(new Waiting(answer.getString(1), answer.getObject(2, UUID.class)));
                }
                return waiting;
            }
        });
    }
}
