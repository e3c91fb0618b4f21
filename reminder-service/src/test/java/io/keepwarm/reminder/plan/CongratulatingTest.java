package io.keepwarm.reminder.plan;

import static io.keepwarm.events.followup.Reason.CONGRATULATE;
import static io.keepwarm.reminder.plan.Given.NOW;
import static io.keepwarm.reminder.plan.Given.TOUCHED;
import static io.keepwarm.reminder.plan.Given.contact;
import static io.keepwarm.reminder.plan.Steps.schedules;
import static io.keepwarm.reminder.plan.Steps.settles;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.followup.SettledBy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CongratulatingTest {
    @Test
    void aWordIsDueTheNextDayAndPointlessAfterTen() {
        var wanted = schedules(
                contact()
                        .lifeEvent("2026-02-09", "2026-02-09T10:00:00Z", null, false)
                        .steps(CONGRATULATE),
                "2026-02-10");
        assertThat(wanted.expiresOn()).isEqualTo(LocalDate.of(2026, 2, 19));
    }

    @Test
    void whatIsLongPastIsNotBroughtUp() {
        assertThat(contact()
                        .lifeEvent("2026-01-09", "2026-02-09T10:00:00Z", null, false)
                        .steps(CONGRATULATE))
                .isEmpty();
    }

    @Test
    void aTouchSinceItWasHeardOfHasSaidItAndTheOneThatBroughtTheNewsHasNot() {
        assertThat(contact()
                        .touched(NOW)
                        .lifeEvent("2026-02-09", "2026-02-09T10:00:00Z", null, false)
                        .steps(CONGRATULATE))
                .isEmpty();
        schedules(
                contact()
                        .touched(NOW)
                        .lifeEvent("2026-02-10", "2026-02-10T12:30:00Z", null, false)
                        .steps(CONGRATULATE),
                "2026-02-11");
    }

    @Test
    void takenBackOrAnsweredByAColleagueItIsOver() {
        settles(
                contact()
                        .lifeEvent("2026-02-09", "2026-02-09T10:00:00Z", null, true)
                        .open(CONGRATULATE, "event", TOUCHED, "2026-02-10")
                        .steps(CONGRATULATE),
                SettledBy.STATE_CHANGE);
    }
}
