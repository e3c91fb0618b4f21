package io.keepwarm.digest.schedule;

import io.keepwarm.chassis.knowledge.CaughtUp;
import io.keepwarm.digest.delivery.DeliveryTick;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import org.jboss.logging.Logger;

/// Looks every second whose time has come, once the service knows what it should. Any number of replicas may look.
@ApplicationScoped
class DigestTick {
    private static final Logger LOG = Logger.getLogger(DigestTick.class);

    private final CaughtUp caughtUp;
    private final DueTeams teams;
    private final Telling telling;
    private final DeliveryTick delivery;
    private final Clock clock;
    private boolean rulesChecked;

    DigestTick(CaughtUp caughtUp, DueTeams teams, Telling telling, DeliveryTick delivery, Clock clock) {
        this.caughtUp = caughtUp;
        this.teams = teams;
        this.telling = telling;
        this.delivery = delivery;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!caughtUp.now()) {
            return;
        }
        try {
            teams.at(clock.instant()).forEach(this::tell);
            if (!rulesChecked) {
                teams.plannedByOtherRules().forEach(this::tell);
                rulesChecked = true;
            }
        } catch (SQLException | RuntimeException away) {
            LOG.warnf("Digests wait: %s", away);
        }
    }

    /// While the next team's digests are written, this one's are sent.
    private void tell(String team) {
        try {
            telling.tell(team);
            delivery.start(team);
        } catch (RuntimeException failure) {
            LOG.warnf("The digests of team %s wait: %s", team, failure);
        }
    }
}
