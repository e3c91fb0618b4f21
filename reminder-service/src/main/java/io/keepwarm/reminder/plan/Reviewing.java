package io.keepwarm.reminder.plan;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.followup.Reason;
import java.util.Optional;

/// The rule of REVIEW_RELEVANCE: on the day the keeper set for it, to be thought of when there is time.
/// Another day makes another one.
final class Reviewing {
    private Reviewing() {}

    static Optional<Wanted> of(Situation situation, History history) {
        var on = situation.person().reviewOn();
        if (on == null || history.answered(Reason.REVIEW_RELEVANCE, on.toString())) {
            return Optional.empty();
        }
        return situation
                .wantingKeeper()
                .map(keeper -> Wanted.of(
                                keeper.memberId(),
                                Reason.REVIEW_RELEVANCE,
                                on.toString(),
                                LocalDays.startOf(on, keeper.zone()),
                                situation.spread(keeper, on))
                        .neverLate());
    }
}
