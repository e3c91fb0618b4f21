package io.keepwarm.reminder.plan;

import io.keepwarm.events.followup.SettledBy;

/// One thing to be done, so that there are just the follow-ups there should be.
public sealed interface Step {

    /// This one is done with.
    ///
    /// @param isPrivate whether its end, or its day, tells of what is its member's alone
    record Settle(Standing open, SettledBy by, boolean isPrivate) implements Step {}

    /// There is none; make one.
    record Schedule(Wanted wanted) implements Step {}

    /// This one's days have changed.
    record Move(Standing open, Wanted wanted) implements Step {}

    /// Only who may see it has changed, which whoever shows it to a team has to be told.
    record Mark(Standing open, boolean isPrivate) implements Step {}
}
