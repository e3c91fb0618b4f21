package io.keepwarm.reminder.plan;

import static io.keepwarm.events.followup.Reason.CUSTOM;
import static io.keepwarm.events.followup.Reason.RECONNECT;
import static io.keepwarm.events.followup.Reason.REVIEW_RELEVANCE;
import static io.keepwarm.reminder.plan.Given.ALICE;
import static io.keepwarm.reminder.plan.Given.CREATED;
import static io.keepwarm.reminder.plan.Given.NOW;
import static io.keepwarm.reminder.plan.Given.TOUCHED;
import static io.keepwarm.reminder.plan.Given.contact;
import static io.keepwarm.reminder.plan.Steps.schedules;
import static io.keepwarm.reminder.plan.Steps.settles;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.reminder.recurrence.Recurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemindingTest {
    @Test
    void relevanceIsThoughtOfOnItsDayAndAnotherDayMakesAnother() {
        assertThat(schedules(contact().reviewOn("2026-03-01").steps(REVIEW_RELEVANCE), "2026-03-01")
                        .overdueOn())
                .isNull();
        assertThat(contact()
                        .reviewOn("2026-03-01")
                        .settled(ALICE, REVIEW_RELEVANCE, "2026-03-01", TOUCHED, SettledBy.ANSWER, NOW)
                        .steps(REVIEW_RELEVANCE))
                .isEmpty();
        schedules(
                contact()
                        .reviewOn("2026-06-01")
                        .settled(ALICE, REVIEW_RELEVANCE, "2026-03-01", TOUCHED, SettledBy.ANSWER, NOW)
                        .steps(REVIEW_RELEVANCE),
                "2026-06-01");
    }

    @Test
    void whoIsToBeFoundAgainStaysSoUntilATouchOrACadence() {
        var open = contact().touched(CREATED).open(RECONNECT, null, TOUCHED, "2026-02-05");
        assertThat(open.steps(RECONNECT)).noneMatch(Step.Settle.class::isInstance);
        settles(
                contact()
                        .touched(NOW)
                        .open(RECONNECT, null, TOUCHED, "2026-02-05")
                        .steps(RECONNECT),
                SettledBy.TOUCH);
        settles(
                contact(Tier.CLOSE)
                        .touched(CREATED)
                        .open(RECONNECT, null, TOUCHED, "2026-02-05")
                        .steps(RECONNECT),
                SettledBy.STATE_CHANGE);
    }

    @Test
    void aReminderComesOnItsDayAndIsNamedBefore() {
        var once = Recurrence.of(LocalDate.of(2026, 3, 1), null, Recurrence.From.SCHEDULE, ZoneOffset.UTC);
        var wanted = schedules(contact().reminder(once, 5).steps(CUSTOM), "2026-03-01");
        assertThat(wanted.warnOn()).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(contact()
                        .reminder(once, 0)
                        .settled(ALICE, CUSTOM, "reminder", noon("2026-03-01"), SettledBy.SKIP, NOW)
                        .steps(CUSTOM))
                .isEmpty();
    }

    @Test
    void oneThatComesAgainIsReckonedFromItsRuleOrFromTheDayItWasDone() {
        var start = LocalDate.of(2026, 1, 31);
        var done = contact().now("2026-02-10T12:00:00Z");
        schedules(
                done.reminder(Recurrence.of(start, "FREQ=WEEKLY", Recurrence.From.SCHEDULE, ZoneOffset.UTC), 0)
                        .settled(ALICE, CUSTOM, "reminder", noon("2026-01-31"), SettledBy.ANSWER, NOW)
                        .steps(CUSTOM),
                "2026-02-14");
        schedules(
                contact()
                        .reminder(Recurrence.of(start, "FREQ=WEEKLY", Recurrence.From.COMPLETION, ZoneOffset.UTC), 0)
                        .settled(ALICE, CUSTOM, "reminder", noon("2026-01-31"), SettledBy.ANSWER, NOW)
                        .steps(CUSTOM),
                "2026-02-17");
    }

    @Test
    void whoWantsToHearNoMoreOfSomebodyHearsOfNothing() {
        assertThat(Plan.of(
                        contact(Tier.CLOSE)
                                .muted()
                                .touched(TOUCHED)
                                .owed("o", OwedKind.REPLY, TOUCHED)
                                .promise(PromisedBy.ME, "2026-02-14", PromiseStatus.OPEN)
                                .occasion("BIRTHDAY", "--05-17")
                                .reviewOn("2026-03-01")
                                .lifeEvent("2026-02-09", "2026-02-09T10:00:00Z", null, false)
                                .situation(),
                        new History(List.of())))
                .isEmpty();
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
