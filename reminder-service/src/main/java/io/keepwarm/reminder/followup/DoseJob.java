package io.keepwarm.reminder.followup;

import io.keepwarm.chassis.knowledge.CaughtUp;
import io.keepwarm.chassis.tenancy.DueTeams;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/// Looks for members whose week begins. Costs what is due; any number of replicas may run it.
@ApplicationScoped
class DoseJob {
    private final CaughtUp caughtUp;
    private final DueTeams dueTeams;
    private final TeamTransactions transactions;
    private final Dosing dosing;
    private final Clock clock;

    DoseJob(CaughtUp caughtUp, DueTeams dueTeams, TeamTransactions transactions, Dosing dosing, Clock clock) {
        this.caughtUp = caughtUp;
        this.dueTeams = dueTeams;
        this.transactions = transactions;
        this.dosing = dosing;
        this.clock = clock;
    }

    @Scheduled(every = "{keepwarm.tick.dose:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (!caughtUp.now()) {
            return;
        }
        Instant now = clock.instant();
        dueTeams.each("dose", now, team -> {
            while (transactions.call(Scope.of(team), () -> dosing.dose(now))) {
                // more of this team
            }
        });
    }
}
