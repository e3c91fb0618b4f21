package io.keepwarm.reminder.plan;

import io.keepwarm.events.followup.Reason;
import java.util.stream.Stream;

/// The rule of RECONNECT, once the weekly dose has chosen somebody: it stays until the two have been in touch, or a
/// cadence takes care of them.
final class Reconnecting {
    private Reconnecting() {}

    static Stream<Wanted> of(Situation situation, History history) {
        return situation.wantingKeeper().stream()
                .filter(keeper -> situation.cadence().isEmpty())
                .flatMap(keeper -> history.open(keeper.memberId(), Reason.RECONNECT, null).stream()
                        .filter(open -> situation
                                .tie(keeper.memberId())
                                .filter(tie -> tie.touchedAfter(open.anchorAt()))
                                .isEmpty())
                        .map(open -> Wanted.of(
                                        keeper.memberId(),
                                        Reason.RECONNECT,
                                        null,
                                        open.anchorAt(),
                                        situation.free(keeper, open.dueOn()))
                                .neverLate()));
    }
}
