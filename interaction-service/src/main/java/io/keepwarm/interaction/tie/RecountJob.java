package io.keepwarm.interaction.tie;

import io.keepwarm.chassis.knowledge.CaughtUp;
import io.keepwarm.chassis.tenancy.DueTeams;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/// Counts ties anew that were counted by older rules; a migration that comes with new ones names them. Costs nothing
/// when there are none; any number of replicas may run it.
@ApplicationScoped
class RecountJob {
    private static final int BATCH = 50;

    private final CaughtUp caughtUp;
    private final DueTeams dueTeams;
    private final TeamTransactions transactions;
    private final Recounting recounting;
    private final Clock clock;

    RecountJob(
            CaughtUp caughtUp, DueTeams dueTeams, TeamTransactions transactions, Recounting recounting, Clock clock) {
        this.caughtUp = caughtUp;
        this.dueTeams = dueTeams;
        this.transactions = transactions;
        this.recounting = recounting;
        this.clock = clock;
    }

    @Scheduled(every = "{keepwarm.tick.recount:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (!caughtUp.now()) {
            return;
        }
        Instant now = clock.instant();
        dueTeams.each("tie_recount", now, team -> {
            while (transactions.call(Scope.of(team), () -> recounting.some(now, BATCH)) == BATCH) {
                // more of this team
            }
        });
    }
}
