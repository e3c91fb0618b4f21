package io.keepwarm.interaction.report;

import io.keepwarm.chassis.knowledge.CaughtUp;
import io.keepwarm.chassis.tenancy.DueTeams;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/// Reports members' attention when a week is over. Costs what is due; any number of replicas may run it.
@ApplicationScoped
class AttentionJob {
    private static final int BATCH = 20;

    private final CaughtUp caughtUp;
    private final DueTeams dueTeams;
    private final TeamTransactions transactions;
    private final ReportingAttention reporting;
    private final Clock clock;

    AttentionJob(
            CaughtUp caughtUp,
            DueTeams dueTeams,
            TeamTransactions transactions,
            ReportingAttention reporting,
            Clock clock) {
        this.caughtUp = caughtUp;
        this.dueTeams = dueTeams;
        this.transactions = transactions;
        this.reporting = reporting;
        this.clock = clock;
    }

    @Scheduled(every = "{keepwarm.tick.attention:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (!caughtUp.now()) {
            return;
        }
        Instant now = clock.instant();
        dueTeams.each("attention", now, team -> {
            while (transactions.call(Scope.of(team), () -> reporting.reportDue(now, BATCH)) == BATCH) {
                // more of this team
            }
        });
    }
}
