package io.keepwarm.digest.schedule;

import io.keepwarm.chassis.knowledge.CaughtUp;
import io.keepwarm.digest.delivery.DeliveryTick;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/// Looks every second, and again as one begins, whose time has come, once the service knows what it should; a few
/// teams are seen to side by side. Any number of replicas may look.
@ApplicationScoped
class DigestTick {
    private static final Logger LOG = Logger.getLogger(DigestTick.class);
    private static final int TEAMS_AT_ONCE = 4;
    private static final Duration A_MOMENT = Duration.ofMillis(2);

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
            long begun = System.nanoTime();
            var now = clock.instant();
            tell(teams.at(now));
            if (!rulesChecked) {
                tell(teams.plannedByOtherRules());
                rulesChecked = true;
            }
            awaitTheSecondAfter(now, begun);
            tell(teams.at(clock.instant()));
        } catch (SQLException | RuntimeException away) {
            LOG.warnf("Digests wait: %s", away);
        }
    }

    /// The hours of members begin with a second, and looks come at any part of it. A moment more, for the clock that
    /// wakes threads may run ahead of the one that tells the time.
    private static void awaitTheSecondAfter(Instant now, long begun) {
        var left = Duration.ofSeconds(1).minusNanos(now.getNano()).plus(A_MOMENT);
        LockSupport.parkNanos(left.toNanos() - (System.nanoTime() - begun));
    }

    private void tell(List<String> waiting) {
        try (var tellers = Executors.newFixedThreadPool(
                TEAMS_AT_ONCE, Thread.ofVirtual().name("teller").factory())) {
            waiting.forEach(team -> tellers.execute(() -> tell(team)));
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
