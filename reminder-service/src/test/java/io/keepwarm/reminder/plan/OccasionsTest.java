package io.keepwarm.reminder.plan;

import static io.keepwarm.events.followup.Reason.OCCASION;
import static io.keepwarm.reminder.plan.Given.ALICE;
import static io.keepwarm.reminder.plan.Given.NOW;
import static io.keepwarm.reminder.plan.Given.TOUCHED;
import static io.keepwarm.reminder.plan.Given.contact;
import static io.keepwarm.reminder.plan.Steps.schedules;
import static io.keepwarm.reminder.plan.Steps.settles;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.events.member.LeapDay;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccasionsTest {
    @Test
    void aBirthdayIsNamedBeforeAndPastAFewDaysAfter() {
        var wanted = schedules(contact().occasion("BIRTHDAY", "1984-05-17").steps(OCCASION), "2026-05-17");
        assertThat(wanted.warnOn()).isEqualTo(LocalDate.of(2026, 5, 14));
        assertThat(wanted.expiresOn()).isEqualTo(LocalDate.of(2026, 5, 20));
    }

    @ParameterizedTest
    @CsvSource({"FEB_28,2026-02-28", "MAR_1,2026-03-01"})
    void aLeapDayIsKeptAsTheMemberChose(LeapDay choice, String due) {
        schedules(contact().leapDay(choice).occasion("BIRTHDAY", "--02-29").steps(OCCASION), due);
    }

    @ParameterizedTest
    @CsvSource({"1984-05", "1984", "--13-01", "soon"})
    void aDateWithoutADayIsNone(String date) {
        assertThat(contact().occasion("BIRTHDAY", date).steps(OCCASION)).isEmpty();
    }

    @Test
    void aTouchOnTheDayHasKeptItAndTheNextComesInAYear() {
        var kept = contact().now("2026-05-17T12:00:00Z").occasion("BIRTHDAY", "--05-17");
        var steps = kept.touched(kept.startOf("2026-05-17").plusSeconds(3600))
                .open(OCCASION, "BIRTHDAY:05-17:2026", kept.startOf("2026-05-17"), "2026-05-17")
                .steps(OCCASION);
        assertThat(steps).hasSize(2);
        settles(steps.subList(0, 1), SettledBy.TOUCH);
        schedules(steps.subList(1, 2), "2027-05-17");
    }

    @Test
    void oneThatWasSkippedComesAgainInAYear() {
        schedules(
                contact()
                        .now("2026-05-18T12:00:00Z")
                        .occasion("BIRTHDAY", "--05-17")
                        .settled(ALICE, OCCASION, "BIRTHDAY:05-17:2026", TOUCHED, SettledBy.SKIP, NOW)
                        .steps(OCCASION),
                "2027-05-17");
    }

    @Test
    void aBelatedWordIsWelcomeForThreeDays() {
        schedules(
                contact()
                        .now("2026-05-20T12:00:00Z")
                        .occasion("BIRTHDAY", "--05-17")
                        .steps(OCCASION),
                "2026-05-17");
        schedules(
                contact()
                        .now("2026-05-21T12:00:00Z")
                        .occasion("BIRTHDAY", "--05-17")
                        .steps(OCCASION),
                "2027-05-17");
    }

    @Test
    void nobodyIsRemindedOfADeadPersonsBirthday() {
        settles(
                contact()
                        .status(ContactStatus.DECEASED)
                        .occasion("BIRTHDAY", "--05-17")
                        .open(OCCASION, "BIRTHDAY:05-17:2026", TOUCHED, "2026-05-17")
                        .steps(OCCASION),
                SettledBy.STATE_CHANGE);
    }
}
