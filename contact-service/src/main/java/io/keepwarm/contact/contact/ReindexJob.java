package io.keepwarm.contact.contact;

import io.keepwarm.chassis.inbox.Faults;
import io.keepwarm.chassis.tenancy.DueTeams;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// After an upgrade that changed how contacts are sorted or found, brings those who were there before up to date, and
/// tries again with those who could not be. Any number of replicas may run it; without such an upgrade it finds nothing
/// to do.
@ApplicationScoped
class ReindexJob {
    private static final Logger LOG = Logger.getLogger(ReindexJob.class);
    private static final int AT_A_TIME = 100;

    private final DueTeams dueTeams;
    private final TeamTransactions transactions;
    private final Reindexing reindexing;
    private final Unindexed unindexed;
    private final UnindexedFigure figure;
    private final Clock clock;
    private volatile boolean stopping;

    ReindexJob(
            DueTeams dueTeams,
            TeamTransactions transactions,
            Reindexing reindexing,
            Unindexed unindexed,
            UnindexedFigure figure,
            Clock clock) {
        this.dueTeams = dueTeams;
        this.transactions = transactions;
        this.reindexing = reindexing;
        this.unindexed = unindexed;
        this.figure = figure;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "{keepwarm.tick.reindex:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        dueTeams.each("contact_reindexing", clock.instant(), team -> {
            while (!stopping && some(team)) {
                // more of this team
            }
        });
        dueTeams.each("contact_unindexed", clock.instant(), team -> {
            while (!stopping && oneAgain(team)) {
                // more of this team
            }
        });
        figure.look();
    }

    private boolean some(String team) {
        try {
            return some(team, AT_A_TIME);
        } catch (RuntimeException failure) {
            if (Faults.passes(failure)) {
                throw failure;
            }
            return oneByOne(team);
        }
    }

    private boolean some(String team, int size) {
        return transactions.call(Scope.of(team), () -> reindexing.some(team, size, clock.instant()));
    }

    /// So that somebody who cannot be indexed holds up nobody else.
    private boolean oneByOne(String team) {
        for (int taken = 0; taken < AT_A_TIME && !stopping; taken++) {
            if (!one(team)) {
                return false;
            }
        }
        return true;
    }

    private boolean one(String team) {
        var reached = transactions.call(Scope.of(team), () -> Optional.ofNullable(reindexing.reached()));
        try {
            return some(team, 1);
        } catch (RuntimeException failure) {
            if (Faults.passes(failure) || reached.isEmpty()) {
                throw failure;
            }
            transactions
                    .call(Scope.of(team), () -> reindexing.stepOver(reached.get(), clock.instant()))
                    .ifPresent(id -> logLeft(failure, id, team));
            return true;
        }
    }

    /// One who could not be indexed before.
    ///
    /// @return whether there may be more
    private boolean oneAgain(String team) {
        var due = transactions.call(Scope.of(team), () -> unindexed.due(clock.instant()));
        due.ifPresent(id -> again(team, id));
        return due.isPresent();
    }

    private void again(String team, UUID id) {
        try {
            transactions.run(Scope.of(team), () -> reindexing.these(team, List.of(id)));
        } catch (RuntimeException failure) {
            if (Faults.passes(failure)) {
                throw failure;
            }
            logLeft(failure, id, team);
            transactions.run(Scope.of(team), () -> unindexed.failed(id, clock.instant()));
        }
    }

    private static void logLeft(RuntimeException failure, UUID id, String team) {
        LOG.errorf(failure, "The contact %s of team %s stays indexed as it was", id, team);
    }
}
