package io.keepwarm.reminder.plan;

import static io.keepwarm.events.followup.Reason.REPORT_BACK;
import static io.keepwarm.reminder.plan.Given.ALICE;
import static io.keepwarm.reminder.plan.Given.NOW;
import static io.keepwarm.reminder.plan.Given.TOUCHED;
import static io.keepwarm.reminder.plan.Given.contact;
import static io.keepwarm.reminder.plan.Steps.schedules;
import static io.keepwarm.reminder.plan.Steps.settles;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.followup.SettledBy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BearingFruitTest {
    private static final Instant REACHED = Instant.parse("2026-02-09T12:00:00Z");

    @Test
    void whoHelpedIsToldTheDayAfterAGoalWasReachedAndNobodyElseSeesIt() {
        var wanted = schedules(helper().steps(REPORT_BACK), "2026-02-10");
        assertThat(wanted.sourceId()).isEqualTo("goal:shop");
        assertThat(wanted.isPrivate()).isTrue();
    }

    @Test
    void whoHasNotHelpedIsNotTold() {
        assertThat(contact().touched(TOUCHED).reached("shop", REACHED).steps(REPORT_BACK))
                .isEmpty();
    }

    @Test
    void aTouchSinceThenHasToldThem() {
        settles(
                contact()
                        .touched(NOW)
                        .helped()
                        .reached("shop", REACHED)
                        .open(REPORT_BACK, "goal:shop", REACHED, "2026-02-10")
                        .steps(REPORT_BACK),
                SettledBy.TOUCH);
    }

    @Test
    void aGoalThatIsNotReachedAfterAllIsNothingToTell() {
        settles(
                contact()
                        .touched(TOUCHED)
                        .helped()
                        .open(REPORT_BACK, "goal:shop", REACHED, "2026-02-10")
                        .steps(REPORT_BACK),
                SettledBy.STATE_CHANGE);
    }

    @Test
    void whatWasSkippedOrIsLongAgoIsNotBroughtUp() {
        assertThat(helper().settled(ALICE, REPORT_BACK, "goal:shop", REACHED, SettledBy.SKIP, NOW)
                        .steps(REPORT_BACK))
                .isEmpty();
        assertThat(contact()
                        .touched(null)
                        .helped()
                        .reached("shop", NOW.minus(Duration.ofDays(70)))
                        .steps(REPORT_BACK))
                .isEmpty();
    }

    private static Given helper() {
        return contact().touched(TOUCHED).helped().reached("shop", REACHED);
    }
}
