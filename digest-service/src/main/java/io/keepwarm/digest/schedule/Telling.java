package io.keepwarm.digest.schedule;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.digest.delivery.Generating;
import io.keepwarm.digest.knowledge.KnownMember;
import io.keepwarm.digest.knowledge.KnownMembers;
import io.keepwarm.digest.preference.Wishes;
import io.keepwarm.digest.writing.Readiness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Sees to the members of a team whose time has come: writes their digest, once for each local date, and plans the
/// next. One transaction a member, so that one whose digest cannot be written holds nobody else up.
@ApplicationScoped
class Telling {
    private static final Logger LOG = Logger.getLogger(Telling.class);
    private static final int BATCH = 500;
    private static final int AT_ONCE = 4;
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);
    private static final Duration UNTIL_THE_NEXT_LOOK = Duration.ofSeconds(1);

    private final TeamTransactions transactions;
    private final Schedule schedule;
    private final Scheduling scheduling;
    private final KnownMembers members;
    private final Readiness readiness;
    private final Generating generating;
    private final Clock clock;
    private final Duration patience;

    Telling(
            TeamTransactions transactions,
            Schedule schedule,
            Scheduling scheduling,
            KnownMembers members,
            Readiness readiness,
            Generating generating,
            Clock clock,
            @ConfigProperty(name = "keepwarm.schedule.agenda-patience", defaultValue = "PT1M") Duration patience) {
        this.transactions = transactions;
        this.schedule = schedule;
        this.scheduling = scheduling;
        this.members = members;
        this.readiness = readiness;
        this.generating = generating;
        this.clock = clock;
        this.patience = patience;
    }

    /// Sees to those in the team whose time has come by now, to a few hundred at a time: the next look finds the rest.
    void tell(String team) {
        var scope = Scope.of(team);
        var waiting = transactions.call(scope, () -> schedule.waiting(clock.instant(), BATCH));
        try (var writers = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("digest-writer").factory())) {
            waiting.forEach(memberId -> writers.execute(() -> tell(scope, memberId)));
        }
    }

    private void tell(Scope scope, String memberId) {
        try {
            transactions.run(scope, () -> seeTo(memberId));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "The digest of member %s cannot be written now", memberId);
            putOff(scope, memberId);
        }
    }

    private void putOff(Scope scope, String memberId) {
        try {
            transactions.run(scope, () -> {
                var unused = schedule.putOff(memberId, clock.instant().plus(AFTER_A_FAILURE), clock.instant());
            });
        } catch (RuntimeException databaseAway) {
            LOG.warnf("Member %s is come back to with the next look: %s", memberId, databaseAway);
        }
    }

    private void seeTo(String memberId) {
        var now = clock.instant();
        var planned = schedule.take(memberId);
        if (planned.isEmpty()) {
            return;
        }
        var member = members.named(memberId).orElse(null);
        if (member == null) {
            // Not heard of, or not yet again: what is planned stands until they are.
            var unused = schedule.putOff(memberId, now.plus(AFTER_A_FAILURE), now);
            return;
        }
        if (scheduling.isReachable(member) && !planned.get().isAfter(now)) {
            var plan = scheduling.plan(member, now);
            var due = plan.dueAt(now);
            if (due.isPresent()) {
                if (mustWait(member, due.get(), plan.wishes(), now)) {
                    return;
                }
                generating.generateDaily(member, plan.wishes(), due.get(), now);
            }
        }
        schedule.planAnew(memberId, scheduling.next(member, now), now);
    }

    /// The day's agenda, and the figures of a week, may be a moment behind midnight, or behind a clock that was moved.
    /// They are waited for, but not long: a digest in the order of the dates is better than none.
    private boolean mustWait(KnownMember member, LocalDate day, Wishes wishes, Instant now) {
        return !readiness.isReady(member.id(), day, wishes)
                && schedule.putOff(member.id(), now.plus(UNTIL_THE_NEXT_LOOK), now)
                                .compareTo(patience)
                        < 0;
    }
}
