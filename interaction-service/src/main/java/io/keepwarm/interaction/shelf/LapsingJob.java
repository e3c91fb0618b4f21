package io.keepwarm.interaction.shelf;

import io.keepwarm.chassis.tenancy.DueTeams;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/// Withdraws what is no longer worth sharing. Its cost follows what is due; any number of replicas may run it.
@ApplicationScoped
class LapsingJob {
    private static final int BATCH = 20;

    private final DueTeams dueTeams;
    private final TeamTransactions transactions;
    private final ShelfItems items;
    private final MatchingShelf matching;
    private final Clock clock;

    LapsingJob(
            DueTeams dueTeams, TeamTransactions transactions, ShelfItems items, MatchingShelf matching, Clock clock) {
        this.dueTeams = dueTeams;
        this.transactions = transactions;
        this.items = items;
        this.matching = matching;
        this.clock = clock;
    }

    @Scheduled(every = "{keepwarm.tick.shelf:60s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        Instant now = clock.instant();
        dueTeams.each("shelf_item", "lapses_at", now, team -> {
            while (transactions.call(Scope.of(team), () -> some(now)) == BATCH) {
                // more of this team
            }
        });
    }

    private int some(Instant now) {
        var lapsed = items.lapsed(now, BATCH);
        lapsed.forEach(item -> {
            matching.withdrawAll(item);
            item.lapse();
        });
        return lapsed.size();
    }
}
