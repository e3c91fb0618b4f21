package io.keepwarm.reminder.followup;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.reminder.knowledge.Circumstances;
import io.keepwarm.reminder.knowledge.ContactLocks;
import io.keepwarm.reminder.knowledge.Learnt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/// Gives each member a few old ties to find again, at the beginning of their week: two, twice as many in a
/// season for it, and no more than are not open yet. Runs in the caller's transaction.
@ApplicationScoped
class Dosing {
    private static final int DOSE = 2;
    private static final int DAYS_BETWEEN = 2;
    /// Some of those found may turn out not to be wanted.
    private static final int LOOKED_AT = 20;

    private static final Duration UNTIL_HEARD_OF = Duration.ofDays(7);

    private final OldTies oldTies;
    private final Circumstances circumstances;
    private final Reckoning reckoning;
    private final ContactLocks locks;
    private final Clock clock;

    Dosing(OldTies oldTies, Circumstances circumstances, Reckoning reckoning, ContactLocks locks, Clock clock) {
        this.oldTies = oldTies;
        this.circumstances = circumstances;
        this.reckoning = reckoning;
        this.locks = locks;
        this.clock = clock;
    }

    void on(@Observes Learnt learnt) {
        if (learnt instanceof Learnt.OfMember(var memberId)) {
            circumstances
                    .of(memberId)
                    .ifPresent(terms -> oldTies.begin(memberId, nextWeek(clock.instant(), terms.zone())));
        }
    }

    /// Gives one member whose time has come theirs; false when there is none.
    boolean dose(Instant now) {
        var member = oldTies.due(now);
        member.ifPresent(memberId -> circumstances
                .of(memberId)
                .ifPresentOrElse(
                        terms -> dose(memberId, terms, now), () -> oldTies.next(memberId, now.plus(UNTIL_HEARD_OF))));
        return member.isPresent();
    }

    private void dose(String memberId, Circumstances.Of terms, Instant now) {
        var today = LocalDays.dayOf(now, terms.zone());
        int dose = terms.policy().seasonOn(today).isPresent() ? 2 * DOSE : DOSE;
        int given = (int) oldTies.open(memberId);
        var silent = given < dose ? oldTies.of(memberId, terms.policy(), now, LOOKED_AT) : List.<String>of();
        locks.hold(silent);
        for (String contactId : silent) {
            if (given >= dose) {
                break;
            }
            LocalDate day = today.plusDays((long) given * DAYS_BETWEEN);
            given += reckoning.reconnect(contactId, day) ? 1 : 0;
        }
        oldTies.next(memberId, nextWeek(now, terms.zone()));
    }

    private static Instant nextWeek(Instant now, ZoneId zone) {
        var monday = LocalDays.dayOf(now, zone).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return LocalDays.startOf(monday, zone);
    }
}
