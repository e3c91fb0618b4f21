package io.keepwarm.reminder.agenda;

import io.keepwarm.chassis.knowledge.CaughtUp;
import io.keepwarm.chassis.tenancy.DueTeams;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/// Prepares agendas when their time has come. Costs what is due; any number of replicas may run it.
@ApplicationScoped
class AgendaJob {
    private static final int BATCH = 100;

    private final CaughtUp caughtUp;
    private final DueTeams dueTeams;
    private final TeamTransactions transactions;
    private final Preparing preparing;
    private final Clock clock;

    AgendaJob(CaughtUp caughtUp, DueTeams dueTeams, TeamTransactions transactions, Preparing preparing, Clock clock) {
        this.caughtUp = caughtUp;
        this.dueTeams = dueTeams;
        this.transactions = transactions;
        this.preparing = preparing;
        this.clock = clock;
    }

    @Scheduled(every = "{keepwarm.tick.agenda:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (!caughtUp.now()) {
            return;
        }
        Instant now = clock.instant();
        dueTeams.each("agenda", now, team -> {
            while (transactions.call(Scope.of(team), () -> preparing.prepareDue(now, BATCH)) == BATCH) {
                // more of this team
            }
        });
    }
}
