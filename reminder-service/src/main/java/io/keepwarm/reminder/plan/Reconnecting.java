package io.keepwarm.reminder.plan;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.reminder.plan.Situation.Party;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// The rule of RECONNECT: an old tie that no cadence takes care of, silent for a year or more, to be found
/// again. A small dose of them comes every week; once chosen, it stays until the two have been in touch, or a
/// cadence takes over. One that was let pass comes again after a year at the earliest, one that is not wanted
/// never.
public final class Reconnecting {
    private static final Duration A_YEAR = Duration.ofDays(365);

    private Reconnecting() {}

    static Stream<Wanted> of(Situation situation, History history) {
        return situation.wantingKeeper().stream()
                .filter(keeper -> situation.cadence().isEmpty())
                .flatMap(keeper -> history.open(keeper.memberId(), Reason.RECONNECT, null).stream()
                        .filter(open -> situation
                                .tie(keeper.memberId())
                                .filter(tie -> tie.touchedAfter(open.anchorAt()))
                                .isEmpty())
                        .map(open -> wanted(situation, keeper, open.anchorAt(), open.dueOn())));
    }

    /// The follow-up to begin with, for the dose that falls on `day`; empty when this is no old tie, or none to
    /// be brought up now.
    public static Optional<Wanted> begin(Situation situation, History history, LocalDate day) {
        return situation
                .wantingKeeper()
                .filter(keeper -> situation.cadence().isEmpty())
                .filter(keeper ->
                        !silentSince(situation, keeper).isAfter(situation.now().minus(A_YEAR)))
                .filter(keeper -> mayBeBroughtUp(situation, history, keeper))
                .map(keeper -> wanted(situation, keeper, situation.now(), day));
    }

    /// Since when nothing was heard: the last touch, or the day they met, or when the contact came to Keepwarm.
    private static Instant silentSince(Situation situation, Party keeper) {
        var met = situation.person().metOn();
        return situation
                .tie(keeper.memberId())
                .map(Situation.Tie::lastRealTouchAt)
                .orElseGet(() -> met == null ? situation.person().createdAt() : LocalDays.startOf(met, keeper.zone()));
    }

    private static boolean mayBeBroughtUp(Situation situation, History history, Party keeper) {
        return history.open(keeper.memberId(), Reason.RECONNECT, null).isEmpty()
                && history.settled(keeper.memberId(), Reason.RECONNECT, null)
                        .filter(last -> last.settledBy() == SettledBy.DISMISS
                                || last.settledAt() != null
                                        && last.settledAt()
                                                .isAfter(situation.now().minus(A_YEAR)))
                        .isEmpty();
    }

    private static Wanted wanted(Situation situation, Party keeper, Instant anchor, LocalDate day) {
        return Wanted.of(keeper.memberId(), Reason.RECONNECT, null, anchor, situation.free(keeper, day))
                .neverLate();
    }
}
