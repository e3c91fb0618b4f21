package io.keepwarm.reminder.plan;

import io.keepwarm.events.followup.SettledBy;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;

/// What a test expects of steps, in words.
final class Steps {
    private Steps() {}

    /// The only step schedules one for that day.
    static Wanted schedules(List<Step> steps, String due) {
        return Assertions.assertThat(steps)
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.Schedule.class,
                        step -> Assertions.assertThat(step.wanted().dueOn()).isEqualTo(LocalDate.parse(due)))
                .extracting(step -> ((Step.Schedule) step).wanted())
                .actual();
    }

    /// The only step moves the open one to that day.
    static Wanted moves(List<Step> steps, String due) {
        return Assertions.assertThat(steps)
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.Move.class,
                        step -> Assertions.assertThat(step.wanted().dueOn()).isEqualTo(LocalDate.parse(due)))
                .extracting(step -> ((Step.Move) step).wanted())
                .actual();
    }

    /// The only step settles the open one.
    static void settles(List<Step> steps, SettledBy by) {
        Assertions.assertThat(steps)
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.Settle.class,
                        step -> Assertions.assertThat(step.by()).isEqualTo(by));
    }

    /// The open one is settled by a touch, and the next scheduled for that day.
    static void settlesAndSchedules(List<Step> steps, String due) {
        Assertions.assertThat(steps).hasSize(2);
        settles(steps.subList(0, 1), SettledBy.TOUCH);
        schedules(steps.subList(1, 2), due);
    }
}
