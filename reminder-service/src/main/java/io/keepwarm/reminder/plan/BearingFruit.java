package io.keepwarm.reminder.plan;

import io.keepwarm.events.followup.Reason;
import io.keepwarm.reminder.plan.Situation.Party;
import io.keepwarm.reminder.plan.Situation.ReachedGoal;
import java.util.Optional;
import java.util.stream.Stream;

/// The rule of REPORT_BACK for help that has borne fruit: when a goal is reached, those of the contacts linked to it
/// who
/// have helped their keeper are told of it, the next day, and within two months or not at all. A touch since then has
/// done it. It is the keeper's alone, for the goal may be.
public final class BearingFruit {
    private static final int TIMELY_DAYS = 60;

    private BearingFruit() {}

    /// What the follow-up of a goal comes from.
    public static String source(String goalId) {
        return "goal:" + goalId;
    }

    static Stream<Wanted> of(Situation situation, History history) {
        return situation.wantingKeeper().stream()
                .filter(keeper -> hasHelped(situation, keeper))
                .flatMap(keeper -> situation.person().reached().stream()
                        .filter(goal -> !history.answered(Reason.REPORT_BACK, source(goal.id())))
                        .flatMap(goal -> wanted(situation, keeper, goal).stream()));
    }

    private static boolean hasHelped(Situation situation, Party keeper) {
        return situation.tie(keeper.memberId()).filter(Situation.Tie::helped).isPresent();
    }

    private static Optional<Wanted> wanted(Situation situation, Party keeper, ReachedGoal goal) {
        boolean told = situation
                .tie(keeper.memberId())
                .filter(tie -> tie.touchedAfter(goal.at()))
                .isPresent();
        var due = situation.free(keeper, keeper.dayOf(goal.at()).plusDays(1));
        var expires = due.plusDays(TIMELY_DAYS);
        return told || expires.isBefore(keeper.dayOf(situation.now()))
                ? Optional.empty()
                : Optional.of(Wanted.of(keeper.memberId(), Reason.REPORT_BACK, source(goal.id()), goal.at(), due)
                        .until(expires)
                        .keptPrivate(true));
    }
}
