package io.keepwarm.reminder.followup;

import io.keepwarm.chassis.knowledge.CaughtUp;
import io.keepwarm.chassis.tenancy.DueTeams;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpDue;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpOverdue;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpSettled;
import io.keepwarm.reminder.knowledge.KnownMembers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Tells what has become due and overdue. It looks only for rows whose time has come, so it costs what is due
/// and not what is stored; any number of replicas may run it. Each step is one change of a row, so after a long
/// sleep every step is told once, and in order.
@ApplicationScoped
class DueJob {
    private static final int BATCH = 500;

    private final CaughtUp caughtUp;
    private final DueTeams dueTeams;
    private final TeamTransactions transactions;
    private final FollowUps followUps;
    private final KnownMembers members;
    private final Waiting waiting;
    private final Publishing publishing;
    private final Clock clock;
    private final Timer duration;

    DueJob(
            CaughtUp caughtUp,
            DueTeams dueTeams,
            TeamTransactions transactions,
            FollowUps followUps,
            KnownMembers members,
            Waiting waiting,
            Publishing publishing,
            Clock clock,
            MeterRegistry metrics) {
        this.caughtUp = caughtUp;
        this.dueTeams = dueTeams;
        this.transactions = transactions;
        this.followUps = followUps;
        this.members = members;
        this.waiting = waiting;
        this.publishing = publishing;
        this.clock = clock;
        this.duration = metrics.timer("keepwarm.tick", "job", "due");
    }

    @Scheduled(every = "{keepwarm.tick.due:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (!caughtUp.now()) {
            return;
        }
        Instant now = clock.instant();
        duration.record(() -> dueTeams.each("follow_up", now, team -> {
            while (transactions.call(Scope.of(team), () -> advance(now)) == BATCH) {
                // more of this team
            }
        }));
    }

    private int advance(Instant now) {
        List<FollowUp> due = followUps.lockDue(now, BATCH);
        var zones =
                members.zones(due.stream().map(one -> one.memberId).distinct().toList());
        Set<String> past = new TreeSet<>();
        for (var followUp : due) {
            var zone = zones.get(followUp.memberId);
            if (zone == null) {
                // Nobody has told yet where this member is, or they are gone: their days have no beginning.
                followUp.nextAt = null;
                continue;
            }
            if (!followUp.advance(zone, now)) {
                continue;
            }
            switch (followUp.state) {
                case DUE -> publishing.publish(FollowUpDue::new, followUp);
                case OVERDUE -> publishing.publish(FollowUpOverdue::new, followUp);
                // What it was for is past; the next one, if there is any, is for somebody who may lock the contact.
                case SETTLED -> {
                    publishing.publish(FollowUpSettled::new, followUp);
                    past.add(followUp.contactId);
                }
                case SCHEDULED, SNOOZED, UNKNOWN -> {}
            }
        }
        waiting.these(past, now);
        return due.size();
    }
}
