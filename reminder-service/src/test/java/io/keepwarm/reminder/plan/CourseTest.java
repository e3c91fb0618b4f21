package io.keepwarm.reminder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final LocalDate DAY = LocalDate.of(2027, 6, 1);

    @Test
    void whatIsPutOffComesBackWhenItsMemberSaidThoughItsOwnDayIsAnotherBefore() {
        var moved = Course.of(due(DAY)).snoozed(DAY.plusDays(5)).moved(due(DAY.plusDays(3)), true);
        assertThat(moved.state()).isEqualTo(FollowUpStatus.SNOOZED);
        assertThat(moved.snoozedUntil()).isEqualTo(DAY.plusDays(5));
        assertThat(moved.overdueOn()).isEqualTo(DAY.plusDays(6));
    }

    @Test
    void whatIsPutOffWaitsForItsDayWhenThatIsLaterByNow() {
        var paused = due(DAY.plusDays(20));
        assertThat(Course.of(due(DAY)).snoozed(DAY.plusDays(5)).moved(paused, true))
                .isEqualTo(Course.of(paused));
    }

    @Test
    void whatIsAskedForBeforeItsDayIsNotTakenBackByAChangeOfSomethingElse() {
        var early = Course.of(due(DAY)).snoozed(DAY.minusDays(5));
        assertThat(early.moved(due(DAY), false)).isEqualTo(early);
    }

    private static Wanted due(LocalDate day) {
        return Wanted.of("alice", Reason.KEEP_IN_TOUCH, null, Instant.EPOCH, day);
    }
}
