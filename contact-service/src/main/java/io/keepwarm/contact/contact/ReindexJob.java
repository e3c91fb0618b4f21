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
import java.util.Optional;
import org.jboss.logging.Logger;

/// After an upgrade that changed how contacts are sorted or found, brings those who were there before up to date. Any
/// number of replicas may run it; without such an upgrade it finds nothing to do.
@ApplicationScoped
class ReindexJob {
    private static final Logger LOG = Logger.getLogger(ReindexJob.class);
    private static final int AT_A_TIME = 100;

    private final DueTeams dueTeams;
    private final TeamTransactions transactions;
    private final Reindexing reindexing;
    private final Clock clock;
    private volatile boolean stopping;

    ReindexJob(DueTeams dueTeams, TeamTransactions transactions, Reindexing reindexing, Clock clock) {
        this.dueTeams = dueTeams;
        this.transactions = transactions;
        this.reindexing = reindexing;
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
            LOG.errorf(failure, "The contact behind %s of team %s stays indexed as it was", reached.get(), team);
            transactions.run(Scope.of(team), () -> reindexing.stepOver(reached.get()));
            return true;
        }
    }
}
