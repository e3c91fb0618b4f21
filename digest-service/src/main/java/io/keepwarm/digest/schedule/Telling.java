package io.keepwarm.digest.schedule;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Gatherers;
import org.jboss.logging.Logger;

/// Sees to the members of a team whose time has come: writes their digest, once for each local date, and plans the
/// next. One transaction for some of them together, for statements are what a digest costs; if it fails, one each, so
/// that somebody whose digest cannot be written holds nobody else up.
@ApplicationScoped
class Telling {
    private static final Logger LOG = Logger.getLogger(Telling.class);
    private static final int MOST_AT_A_LOOK = 500;
    private static final int TOGETHER = 25;
    /// So many transactions write at once, whatever teams they are for: the other connections are for members.
    private static final int AT_ONCE = 4;
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);

    private final TeamTransactions transactions;
    private final TellingTogether together;
    private final Schedule schedule;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);

    Telling(TeamTransactions transactions, TellingTogether together, Schedule schedule, Clock clock) {
        this.transactions = transactions;
        this.together = together;
        this.schedule = schedule;
        this.clock = clock;
    }

    /// Sees to those in the team whose time has come by now, to a few hundred at a time: the next look finds the rest.
    void tell(String team) {
        var scope = Scope.of(team);
        var waiting = transactions.call(scope, () -> schedule.waiting(clock.instant(), MOST_AT_A_LOOK));
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            waiting.stream()
                    .gather(Gatherers.windowFixed(TOGETHER))
                    .forEach(some -> writers.execute(() -> inTurn(() -> tell(scope, some))));
        }
    }

    private void inTurn(Runnable writing) {
        free.acquireUninterruptibly();
        try {
            writing.run();
        } finally {
            free.release();
        }
    }

    private void tell(Scope scope, List<String> memberIds) {
        try {
            transactions.run(scope, () -> together.tell(memberIds));
        } catch (RuntimeException failure) {
            if (memberIds.size() > 1) {
                LOG.warnf("%d digests are written one by one: %s", memberIds.size(), failure);
                memberIds.forEach(memberId -> tell(scope, List.of(memberId)));
            } else {
                LOG.errorf(failure, "The digest of member %s cannot be written now", memberIds.getFirst());
                putOff(scope, memberIds);
            }
        }
    }

    private void putOff(Scope scope, List<String> memberIds) {
        try {
            transactions.run(scope, () -> {
                var unused = schedule.putOff(memberIds, clock.instant().plus(AFTER_A_FAILURE), clock.instant());
            });
        } catch (RuntimeException databaseAway) {
            LOG.warnf("Members %s are come back to with the next look: %s", memberIds, databaseAway);
        }
    }
}
