package io.keepwarm.reminder.plan;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.reminder.occasion.Occasion;
import io.keepwarm.reminder.plan.Situation.Party;
import java.time.LocalDate;
import java.util.stream.Stream;

/// The rule of OCCASION: of each day that comes round the next time there is, named some days before, due on
/// the very day, and past when a word is no longer welcome. A touch on the day or after it has kept it.
final class Occasions {
    private Occasions() {}

    static Stream<Wanted> of(Situation situation, History history) {
        return situation.wantingKeeper().stream()
                .flatMap(keeper -> situation.person().occasions().stream()
                        .map(occasion -> next(situation, history, keeper, occasion)));
    }

    private static Wanted next(Situation situation, History history, Party keeper, Occasion occasion) {
        var today = keeper.dayOf(situation.now());
        var on = occasion.next(situation.afterPause(today.minusDays(occasion.belated())), keeper.leapDay());
        String source = occasion.source(on);
        if (history.answered(Reason.OCCASION, source)
                || history.touchedAsFarAsKnown(Reason.OCCASION, source, situation.tie(keeper.memberId()))
                || isKept(situation, keeper, on)) {
            on = occasion.next(on.plusDays(1), keeper.leapDay());
        }
        return Wanted.of(
                        keeper.memberId(),
                        Reason.OCCASION,
                        occasion.source(on),
                        LocalDays.startOf(on, keeper.zone()),
                        on)
                .warnedOn(on.minusDays(occasion.lead()))
                .until(on.plusDays(occasion.belated()));
    }

    private static boolean isKept(Situation situation, Party keeper, LocalDate on) {
        return situation
                .tie(keeper.memberId())
                .map(tie -> tie.touchedAfter(LocalDays.startOf(on, keeper.zone())))
                .orElse(false);
    }
}
