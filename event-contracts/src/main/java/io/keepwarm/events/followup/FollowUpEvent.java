package io.keepwarm.events.followup;

import io.keepwarm.events.Event;

/// What happens to a follow-up.
public sealed interface FollowUpEvent extends Event {

    @Override
    FollowUpState state();

    /// There is something to do, or its day moved.
    record FollowUpScheduled(FollowUpState state) implements FollowUpEvent {}

    /// Its day has come in the member's zone.
    record FollowUpDue(FollowUpState state) implements FollowUpEvent {}

    /// Its day and the days of grace have passed in the member's zone.
    record FollowUpOverdue(FollowUpState state) implements FollowUpEvent {}

    /// The member put it off.
    record FollowUpSnoozed(FollowUpState state) implements FollowUpEvent {}

    /// Nothing is left to do; `settledBy` says why.
    record FollowUpSettled(FollowUpState state) implements FollowUpEvent {}

    /// The settling was taken back; whatever followed from the answer it still carries is to be undone.
    record FollowUpReopened(FollowUpState state) implements FollowUpEvent {}
}
