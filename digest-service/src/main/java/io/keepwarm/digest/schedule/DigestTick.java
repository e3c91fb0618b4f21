package io.keepwarm.digest.schedule;

import io.keepwarm.chassis.knowledge.CaughtUp;
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
    private final Clock clock;
    private boolean rulesChecked;

    DigestTick(CaughtUp caughtUp, DueTeams teams, Telling telling, Clock clock) {
        this.caughtUp = caughtUp;
        this.teams = teams;
        this.telling = telling;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!caughtUp.now()) {
            return;
        }
        try {
            teams.at(clock.instant()).forEach(telling::tell);
            if (!rulesChecked) {
                teams.plannedByOtherRules().forEach(telling::tell);
                rulesChecked = true;
            }
        } catch (SQLException | RuntimeException away) {
            LOG.warnf("Digests wait: %s", away);
        }
    }
}
