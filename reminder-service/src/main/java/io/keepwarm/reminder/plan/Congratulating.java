package io.keepwarm.reminder.plan;

import io.keepwarm.events.followup.Reason;
import io.keepwarm.reminder.plan.Situation.LifeEvent;
import io.keepwarm.reminder.plan.Situation.Party;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// The rule of CONGRATULATE: a word about what happened in somebody's life, due the next day and pointless
/// after ten. A touch after it was heard of has said it; so has a colleague's answer to the life event.
final class Congratulating {
    private static final int TIMELY_DAYS = 10;

    private Congratulating() {}

    static Stream<Wanted> of(Situation situation, History history) {
        return situation.wantingKeeper().stream()
                .flatMap(keeper -> situation.lifeEvents().stream()
                        .filter(event -> !event.over() && !history.answered(Reason.CONGRATULATE, event.id()))
                        .flatMap(event -> wanted(situation, history, keeper, event).stream()));
    }

    private static Optional<Wanted> wanted(Situation situation, History history, Party keeper, LifeEvent event) {
        // An edit makes the event be heard of anew, but a touch since it was first heard of has said the word.
        Instant heard = history.all().stream()
                .filter(one -> one.isOf(Reason.CONGRATULATE, event.id()))
                .map(Standing::anchorAt)
                .min(Instant::compareTo)
                .orElse(event.notedAt());
        var tie = situation.tie(keeper.memberId());
        boolean said = tie.map(known -> known.touchedAfter(heard)).orElse(false)
                || history.touchedAsFarAsKnown(Reason.CONGRATULATE, event.id(), tie);
        var expires = event.expiresOn() == null ? event.on().plusDays(TIMELY_DAYS) : event.expiresOn();
        var due = situation.free(keeper, event.on().plusDays(1));
        boolean late = expires.isBefore(keeper.dayOf(situation.now())) || expires.isBefore(due);
        return said || late
                ? Optional.empty()
                : Optional.of(Wanted.of(keeper.memberId(), Reason.CONGRATULATE, event.id(), heard, due)
                        .until(expires));
    }
}
