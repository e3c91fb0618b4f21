package io.keepwarm.contact.merge;

import io.keepwarm.chassis.tenancy.DueTeams;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/// Forgets what it takes to undo merges when that can be done no more. Any number of replicas may run it.
@ApplicationScoped
class ForgetFinalMergesJob {
    private final DueTeams dueTeams;
    private final TeamTransactions transactions;
    private final ContactMerges merges;
    private final Clock clock;

    ForgetFinalMergesJob(DueTeams dueTeams, TeamTransactions transactions, ContactMerges merges, Clock clock) {
        this.dueTeams = dueTeams;
        this.transactions = transactions;
        this.merges = merges;
        this.clock = clock;
    }

    @Scheduled(every = "{keepwarm.tick.merges:60s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        Instant now = clock.instant();
        dueTeams.each(
                "contact_merge",
                "undo_until",
                now,
                team -> transactions.run(Scope.of(team), () -> merges.forgetFinal(now)));
    }
}
