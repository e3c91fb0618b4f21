package io.keepwarm.contact.contact;

import io.keepwarm.chassis.tenancy.DueTeams;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/// After an upgrade that changed how contacts are sorted or found, brings those who were there before up to date. Any
/// number of replicas may run it; without such an upgrade it finds nothing to do.
@ApplicationScoped
class ReindexJob {
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
            while (!stopping && transactions.call(Scope.of(team), () -> reindexing.some(team, AT_A_TIME))) {
                // more of this team
            }
        });
    }
}
