package io.keepwarm.digest.webhook;

import io.keepwarm.chassis.knowledge.CaughtUp;
import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/// Looks every second which teams have something to deliver. Each team goes its own way, so that one whose addresses
/// are slow holds up no other; of one team, one batch at a time. Any number of replicas may look.
@ApplicationScoped
class WebhookTick {
    private static final Logger LOG = Logger.getLogger(WebhookTick.class);
    private static final int TEAMS_AT_ONCE = 16;

    private final BackgroundDatabase database;
    private final Bringing bringing;
    private final CaughtUp caughtUp;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(TEAMS_AT_ONCE);

    WebhookTick(BackgroundDatabase database, Bringing bringing, CaughtUp caughtUp) {
        this.database = database;
        this.bringing = bringing;
        this.caughtUp = caughtUp;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!caughtUp.now()) {
            return;
        }
        try {
            teams().forEach(this::start);
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

    private void start(String team) {
        if (!underWay.contains(team) && places.tryAcquire()) {
            underWay.add(team);
            Thread.ofVirtual().name("webhooks").start(() -> bring(team));
        }
    }

    private void bring(String team) {
        try {
            bringing.bring(team);
        } catch (RuntimeException failure) {
            LOG.warnf("Webhooks of team %s wait: %s", team, failure);
        } finally {
            underWay.remove(team);
            places.release();
        }
    }

    private List<String> teams() throws SQLException {
        return database.ask(connection -> {
            try (var statement = connection.createStatement();
                    var answer = statement.executeQuery(
                            "select distinct team from webhook_delivery where step_at <= now()")) {
                List<String> teams = new ArrayList<>();
                while (answer.next()) {
                    teams.add(answer.getString(1));
                }
                return teams;
            }
        });
    }
}
