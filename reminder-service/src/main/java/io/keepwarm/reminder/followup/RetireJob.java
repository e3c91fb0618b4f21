package io.keepwarm.reminder.followup;

import io.keepwarm.chassis.knowledge.CaughtUp;
import io.keepwarm.chassis.tenancy.DueTeams;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/// Retires what was settled long ago. Costs what is due, not what is stored; any number of replicas may run it. It
/// waits for answers that have been given and not yet heard: one may take back what would be retired.
@ApplicationScoped
class RetireJob {
    private static final int BATCH = 1_000;

    private final CaughtUp caughtUp;
    private final DueTeams dueTeams;
    private final TeamTransactions transactions;
    private final Retiring retiring;
    private final Clock clock;

    RetireJob(CaughtUp caughtUp, DueTeams dueTeams, TeamTransactions transactions, Retiring retiring, Clock clock) {
        this.caughtUp = caughtUp;
        this.dueTeams = dueTeams;
        this.transactions = transactions;
        this.retiring = retiring;
        this.clock = clock;
    }

    @Scheduled(every = "{keepwarm.tick.retire:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (!caughtUp.now()) {
            return;
        }
        Instant now = clock.instant();
        dueTeams.each("follow_up", "retire_at", now, team -> {
            while (transactions.call(Scope.of(team), () -> retiring.retire(now, BATCH)) == BATCH) {
                // more of this team
            }
        });
    }
}
