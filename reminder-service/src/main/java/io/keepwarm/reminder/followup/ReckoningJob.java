package io.keepwarm.reminder.followup;

import io.keepwarm.chassis.knowledge.CaughtUp;
import io.keepwarm.chassis.tenancy.DueTeams;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.reminder.knowledge.ContactLocks;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Reckons anew the follow-ups about contacts that wait for it. Costs what waits; any number of replicas may
/// run it.
@ApplicationScoped
class ReckoningJob {
    private static final int BATCH = 50;

    private final CaughtUp caughtUp;
    private final DueTeams dueTeams;
    private final TeamTransactions transactions;
    private final Waiting waiting;
    private final ContactLocks locks;
    private final Reckoning reckoning;
    private final Clock clock;

    ReckoningJob(
            CaughtUp caughtUp,
            DueTeams dueTeams,
            TeamTransactions transactions,
            Waiting waiting,
            ContactLocks locks,
            Reckoning reckoning,
            Clock clock) {
        this.caughtUp = caughtUp;
        this.dueTeams = dueTeams;
        this.transactions = transactions;
        this.waiting = waiting;
        this.locks = locks;
        this.reckoning = reckoning;
        this.clock = clock;
    }

    @Scheduled(every = "{keepwarm.tick.reckoning:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (!caughtUp.now()) {
            return;
        }
        Instant now = clock.instant();
        dueTeams.each("reckoning", now, team -> {
            while (transactions.call(Scope.of(team), () -> reckon(now)) > 0) {
                // more of this team
            }
        });
    }

    private int reckon(Instant now) {
        List<String> contacts = waiting.take(now, BATCH);
        locks.hold(contacts);
        reckoning.reckon(contacts);
        return contacts.size();
    }
}
