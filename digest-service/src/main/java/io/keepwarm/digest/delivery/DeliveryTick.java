package io.keepwarm.digest.delivery;

import io.keepwarm.chassis.knowledge.CaughtUp;
import io.keepwarm.chassis.lane.Lanes;
import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.keepwarm.digest.mail.MailServer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/// Looks every second which teams have a digest to send, once the service knows who is to get one; eight teams' digests
/// go out side by side. Any number of replicas may look.
@ApplicationScoped
public class DeliveryTick {
    private static final Logger LOG = Logger.getLogger(DeliveryTick.class);
    private static final int TEAMS_AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BackgroundDatabase database;
    private final Delivering delivering;
    private final MailServer server;
    private final CaughtUp caughtUp;
    private final Lanes<String> lanes = new Lanes<>(TEAMS_AT_ONCE);

    DeliveryTick(BackgroundDatabase database, Delivering delivering, MailServer server, CaughtUp caughtUp) {
        this.database = database;
        this.delivering = delivering;
        this.server = server;
        this.caughtUp = caughtUp;
    }

    /// Has what is ready for the team sent now, or with the next look if others are at it. Does not wait for it.
    public void start(String team) {
        var unused = lanes.start(team, () -> delivering.deliver(team));
    }

    /// Mails on their way are waited for: of one that is cut off nobody knows whether it arrived.
    void stop(@Observes ShutdownEvent stopping) {
        delivering.stop();
        lanes.close(PATIENCE);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!caughtUp.now()) {
            return;
        }
        try {
            var teams = teams();
            teams.forEach(this::start);
            if (teams.isEmpty() && lanes.areEmpty()) {
                server.hangUp();
            }
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
