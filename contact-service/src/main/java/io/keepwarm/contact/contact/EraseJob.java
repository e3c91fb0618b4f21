package io.keepwarm.contact.contact;

import io.keepwarm.chassis.tenancy.DueTeams;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/// Empties the trash of what has lain there for 30 days. Costs what is due, not what is stored; any number of replicas
/// may run it.
@ApplicationScoped
class EraseJob {
    private static final int BATCH = 200;

    private final DueTeams dueTeams;
    private final TeamTransactions transactions;
    private final Erasing erasing;
    private final Clock clock;

    EraseJob(DueTeams dueTeams, TeamTransactions transactions, Erasing erasing, Clock clock) {
        this.dueTeams = dueTeams;
        this.transactions = transactions;
        this.erasing = erasing;
        this.clock = clock;
    }

    @Scheduled(every = "{keepwarm.tick.erase:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        Instant now = clock.instant();
        dueTeams.each("contact", "erase_at", now, team -> {
            while (transactions.call(Scope.of(team), () -> erasing.eraseDue(now, BATCH)) == BATCH) {
                // more of this team
            }
        });
    }
}
