package io.keepwarm.contact.contact;

import io.keepwarm.chassis.tenancy.DueTeams;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.contact.search.TeamSign;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Ends the pauses whose last day is over: the contact is ACTIVE again, and the other services are told. Costs what is
/// due, not what is stored; any number of replicas may run it.
@ApplicationScoped
class PauseJob {
    private static final int BATCH = 200;

    private final DueTeams dueTeams;
    private final TeamTransactions transactions;
    private final Contacts contacts;
    private final TellingContacts telling;
    private final Clock clock;

    PauseJob(
            DueTeams dueTeams, TeamTransactions transactions, Contacts contacts, TellingContacts telling, Clock clock) {
        this.dueTeams = dueTeams;
        this.transactions = transactions;
        this.contacts = contacts;
        this.telling = telling;
        this.clock = clock;
    }

    @Scheduled(every = "{keepwarm.tick.pauses:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        dueTeams.each("contact", "pause_ends_at", now, team -> {
            while (transactions.call(Scope.of(team), () -> resume(team, now)) == BATCH) {
                // more of this team
            }
        });
    }

    private int resume(String team, Instant now) {
        var over = contacts.lockToResume(now, BATCH);
        for (var contact : over) {
            contact.resume(TeamSign.of(team), now);
            telling.saved(contact);
        }
        return over.size();
    }
}
