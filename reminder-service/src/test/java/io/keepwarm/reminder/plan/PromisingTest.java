package io.keepwarm.reminder.plan;

import static io.keepwarm.events.followup.Reason.MY_PROMISE;
import static io.keepwarm.events.followup.Reason.THEIR_PROMISE;
import static io.keepwarm.reminder.plan.Given.TOUCHED;
import static io.keepwarm.reminder.plan.Given.contact;
import static io.keepwarm.reminder.plan.Steps.moves;
import static io.keepwarm.reminder.plan.Steps.schedules;
import static io.keepwarm.reminder.plan.Steps.settles;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PromisingTest {
    @Test
    void mineIsDueOnItsVeryDateAndNamedOnTheWorkDayBefore() {
        // 14 February 2026 is a Saturday, and Monday 16 February the day after the weekend.
        var wanted = schedules(
                contact()
                        .workDays(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                        .promise(PromisedBy.ME, "2026-02-16", PromiseStatus.OPEN)
                        .steps(MY_PROMISE),
                "2026-02-16");
        assertThat(wanted.warnOn()).isEqualTo(LocalDate.of(2026, 2, 13));
        schedules(
                contact()
                        .workDays(DayOfWeek.MONDAY)
                        .promise(PromisedBy.ME, "2026-02-14", PromiseStatus.OPEN)
                        .steps(MY_PROMISE),
                "2026-02-14");
    }

    @Test
    void aPromiseStandsWhileTheContactIsPausedAndNotAfterTheirDeath() {
        schedules(
                contact()
                        .status(ContactStatus.PAUSED)
                        .promise(PromisedBy.ME, "2026-02-14", PromiseStatus.OPEN)
                        .steps(MY_PROMISE),
                "2026-02-14");
        assertThat(contact()
                        .status(ContactStatus.DECEASED)
                        .promise(PromisedBy.ME, "2026-02-14", PromiseStatus.OPEN)
                        .steps(MY_PROMISE))
                .isEmpty();
    }

    @Test
    void anotherDateMovesItKeepingItIsDoneAndDroppingItEndsIt() {
        var open = contact().open(MY_PROMISE, "promise", TOUCHED, "2026-02-14");
        moves(open.promise(PromisedBy.ME, "2026-02-20", PromiseStatus.OPEN).steps(MY_PROMISE), "2026-02-20");
        settles(
                contact()
                        .open(MY_PROMISE, "promise", TOUCHED, "2026-02-14")
                        .promise(PromisedBy.ME, "2026-02-20", PromiseStatus.KEPT)
                        .steps(MY_PROMISE),
                SettledBy.TOUCH);
        settles(
                contact()
                        .open(MY_PROMISE, "promise", TOUCHED, "2026-02-14")
                        .promise(PromisedBy.ME, "2026-02-20", PromiseStatus.DROPPED)
                        .steps(MY_PROMISE),
                SettledBy.STATE_CHANGE);
    }

    @Test
    void aPromiseNotHeardOfYetEndsNothing() {
        assertThat(contact().open(MY_PROMISE, "promise", TOUCHED, "2026-02-14").steps(MY_PROMISE))
                .isEmpty();
    }

    @Test
    void afterTheirsOneAsksGentlyAndOnce() {
        schedules(
                contact()
                        .promise(PromisedBy.THEM, "2026-02-14", PromiseStatus.OPEN)
                        .steps(THEIR_PROMISE),
                "2026-02-17");
        var askedAt = contact().startOf("2026-02-17");
        settles(
                contact()
                        .touched(askedAt.plusSeconds(3600))
                        .open(THEIR_PROMISE, "promise", askedAt, "2026-02-17")
                        .promise(PromisedBy.THEM, "2026-02-14", PromiseStatus.OPEN)
                        .steps(THEIR_PROMISE),
                SettledBy.TOUCH);
    }

    @Test
    void oneWithoutADayIsMeantSoon() {
        schedules(contact().promise(PromisedBy.ME, null, PromiseStatus.OPEN).steps(MY_PROMISE), "2026-02-09");
        schedules(contact().promise(PromisedBy.THEM, null, PromiseStatus.OPEN).steps(THEIR_PROMISE), "2026-02-19");
    }
}
