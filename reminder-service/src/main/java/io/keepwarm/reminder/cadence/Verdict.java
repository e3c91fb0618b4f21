package io.keepwarm.reminder.cadence;

import io.keepwarm.events.followup.SettledBy;
import java.time.Instant;
import java.time.LocalDate;

/// What is to become of a follow-up.
public sealed interface Verdict {

    /// All is as it should be.
    record Leave() implements Verdict {}

    /// There is none; make one.
    record Schedule(Instant anchorAt, LocalDate dueOn) implements Verdict {}

    /// The open one's day has changed.
    record Move(Instant anchorAt, LocalDate dueOn) implements Verdict {}

    /// The open one is done with.
    record Settle(SettledBy by) implements Verdict {}

    /// The touch the open one asked for has happened; the next one follows.
    record SettleAndSchedule(Instant anchorAt, LocalDate dueOn) implements Verdict {}
}
