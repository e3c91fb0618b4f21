package io.keepwarm.reminder.plan;

import static io.keepwarm.events.followup.Reason.DISCUSS_SHARED;
import static io.keepwarm.events.followup.Reason.REPLY_OWED;
import static io.keepwarm.events.followup.Reason.REPORT_BACK;
import static io.keepwarm.events.followup.Reason.SAY_THANKS;
import static io.keepwarm.reminder.plan.Given.ALICE;
import static io.keepwarm.reminder.plan.Given.BOB;
import static io.keepwarm.reminder.plan.Given.NOW;
import static io.keepwarm.reminder.plan.Given.TOUCHED;
import static io.keepwarm.reminder.plan.Given.contact;
import static io.keepwarm.reminder.plan.Steps.schedules;
import static io.keepwarm.reminder.plan.Steps.settles;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.events.tie.OwedKind;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwingTest {
    @ParameterizedTest
    @CsvSource({
        "REPLY,REPLY_OWED,2026-02-03",
        "THANKS,SAY_THANKS,2026-02-02",
        "REPORT_BACK,REPORT_BACK,2026-02-22",
        "DISCUSS,DISCUSS_SHARED,2026-02-05"
    })
    void eachIsDueInItsTime(OwedKind kind, Reason reason, String due) {
        var wanted =
                schedules(contact().touched(TOUCHED).owed("o", kind, TOUCHED).steps(reason), due);
        assertThat(wanted.sourceId()).isEqualTo("o");
    }

    @Test
    void itIsForTheTiesOwnMemberWhoeverKeepsTheContact() {
        var wanted = schedules(
                contact()
                        .colleagueTouched(TOUCHED)
                        .owed("o", OwedKind.REPLY, TOUCHED)
                        .steps(REPLY_OWED),
                "2026-02-03");
        assertThat(wanted.memberId()).isEqualTo(BOB);
    }

    @Test
    void ofAContactTheyMayNotSeeNobodyIsReminded() {
        assertThat(contact()
                        .privately()
                        .colleagueTouched(TOUCHED)
                        .owed("o", OwedKind.REPLY, TOUCHED)
                        .steps(REPLY_OWED))
                .isEmpty();
    }

    @Test
    void givenByATouchItIsDoneAndDeclinedItIsNoMore() {
        settles(
                contact()
                        .touched(NOW)
                        .open(REPLY_OWED, "o", TOUCHED, "2026-02-03")
                        .steps(REPLY_OWED),
                SettledBy.TOUCH);
        settles(
                contact()
                        .touched(TOUCHED)
                        .open(SAY_THANKS, "o", TOUCHED, "2026-02-02")
                        .steps(SAY_THANKS),
                SettledBy.STATE_CHANGE);
    }

    @Test
    void aTieNotHeardOfYetEndsNothing() {
        assertThat(contact().open(REPORT_BACK, "o", TOUCHED, "2026-02-22").steps(REPORT_BACK))
                .isEmpty();
    }

    @Test
    void whatWasSkippedDoesNotComeAgainAndWhatATouchTakenBackHadSettledDoes() {
        assertThat(contact()
                        .touched(TOUCHED)
                        .owed("o", OwedKind.DISCUSS, TOUCHED)
                        .settled(ALICE, DISCUSS_SHARED, "o", TOUCHED, SettledBy.SKIP, NOW)
                        .steps(DISCUSS_SHARED))
                .isEmpty();
        schedules(
                contact()
                        .touched(TOUCHED)
                        .owed("o", OwedKind.DISCUSS, TOUCHED)
                        .settled(ALICE, DISCUSS_SHARED, "o", TOUCHED, SettledBy.TOUCH, NOW)
                        .steps(DISCUSS_SHARED),
                "2026-02-05");
    }

    @Test
    void itIsDueOnADayOfWork() {
        schedules(
                contact()
                        .workDays(DayOfWeek.MONDAY)
                        .touched(TOUCHED)
                        .owed("o", OwedKind.REPLY, TOUCHED)
                        .steps(REPLY_OWED),
                "2026-02-09");
    }
}
