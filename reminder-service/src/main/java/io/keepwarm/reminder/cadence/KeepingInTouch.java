package io.keepwarm.reminder.cadence;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.followup.SettledBy;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rule of KEEP_IN_TOUCH: due one cadence after the last real touch (never touched: after the contact came to
/// Keepwarm). It looks only at how things are, so hearing the same again changes nothing, and touches that are
/// logged late, edited or taken back end where they would have ended in order.
public final class KeepingInTouch {
    private KeepingInTouch() {}

    /// What is to become of the keeper's KEEP_IN_TOUCH, given the newest one there is.
    public static Verdict decide(Situation situation, @Nullable Standing newest) {
        Optional<Cadence> cadence = Cadence.of(situation.cadence(), situation.tier());
        boolean open = newest != null && newest.open();
        if (!situation.wanted() || cadence.isEmpty()) {
            return open ? new Verdict.Settle(SettledBy.STATE_CHANGE) : new Verdict.Leave();
        }
        Instant anchor = anchor(situation, newest);
        var due = situation.afterPause(cadence.get().after(LocalDays.dayOf(anchor, situation.zone())));
        if (newest == null) {
            return new Verdict.Schedule(anchor, due);
        }
        if (!newest.open()) {
            return touchExpected(situation, newest, anchor) ? new Verdict.Leave() : new Verdict.Schedule(anchor, due);
        }
        if (anchor.isAfter(newest.anchorAt())) {
            return new Verdict.SettleAndSchedule(anchor, due);
        }
        boolean same = anchor.equals(newest.anchorAt()) && due.equals(newest.dueOn());
        return same ? new Verdict.Leave() : new Verdict.Move(anchor, due);
    }

    /// Answered as done: the touch that schedules the next one is on its way, unless the tie was heard of since. Then
    /// the touch came and was taken back, and the newest word, which is all that was heard, is that it is no more.
    private static boolean touchExpected(Situation situation, Standing settled, Instant anchor) {
        boolean touchMissing =
                settled.answeredAt() != null && settled.answeredAt().isAfter(anchor);
        boolean heardSince = situation.tieChangedAt() != null
                && settled.settledAt() != null
                && situation.tieChangedAt().isAfter(settled.settledAt());
        return touchMissing && !heardSince;
    }

    /// The later of the last touch and the last skip. A tie nobody has told of yet is no proof of silence: what the
    /// follow-up knows then stands.
    private static Instant anchor(Situation situation, @Nullable Standing newest) {
        Instant touched = touched(situation, newest);
        Instant skipped = newest == null ? null : newest.skippedAt();
        return skipped != null && skipped.isAfter(touched) ? skipped : touched;
    }

    private static Instant touched(Situation situation, @Nullable Standing newest) {
        if (!situation.tieKnown() && newest != null) {
            return newest.anchorAt();
        }
        return situation.lastRealTouchAt() == null ? situation.createdAt() : situation.lastRealTouchAt();
    }
}
