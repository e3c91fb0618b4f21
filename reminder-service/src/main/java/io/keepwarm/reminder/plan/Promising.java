package io.keepwarm.reminder.plan;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.reminder.plan.Situation.Party;
import io.keepwarm.reminder.plan.Situation.Promise;
import java.util.Optional;
import java.util.stream.Stream;

/// The rules of MY_PROMISE and THEIR_PROMISE. What the member promised is due on the very day they named,
/// whatever day that is, and named on the last work day before it. After what the contact promised they ask
/// gently, some days late, and once.
final class Promising {
    /// A promise without a day is meant soon.
    private static final int MINE_WITHOUT_A_DAY = 7;

    private static final int THEIRS_WITHOUT_A_DAY = 14;
    private static final int GENTLE = 3;

    private Promising() {}

    static Stream<Wanted> of(Situation situation, History history) {
        return situation.promises().stream()
                .filter(promise -> promise.state() == PromiseStatus.OPEN)
                .flatMap(promise -> situation.party(promise.memberId()).stream()
                        .flatMap(party -> wanted(situation, party, promise).stream()))
                .filter(wanted -> history.settled(wanted.memberId(), wanted.reason(), wanted.sourceId())
                        .filter(settled -> settled.answered()
                                || settled.isOf(Reason.THEIR_PROMISE, wanted.sourceId())
                                        && !isOpenAgain(situation, settled))
                        .isEmpty());
    }

    /// A check that a touch has settled stays so, as long as that touch is there.
    private static boolean isOpenAgain(Situation situation, Standing settled) {
        return situation
                .tie(settled.memberId())
                .map(tie -> !tie.touchedAfter(settled.anchorAt()))
                .orElse(false);
    }

    private static Optional<Wanted> wanted(Situation situation, Party party, Promise promise) {
        return switch (promise.by()) {
            case ME -> situation.bindsTo(party) ? Optional.of(mine(party, promise)) : Optional.empty();
            case THEM -> situation.wants(party) ? theirs(situation, party, promise) : Optional.empty();
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Wanted mine(Party party, Promise promise) {
        var due = promise.dueOn() == null ? promise.madeOn().plusDays(MINE_WITHOUT_A_DAY) : promise.dueOn();
        return Wanted.of(
                        party.memberId(),
                        Reason.MY_PROMISE,
                        promise.id(),
                        LocalDays.startOf(promise.madeOn(), party.zone()),
                        due)
                .warnedOn(party.days().previous(due.minusDays(1)))
                .keptPrivate(promise.isPrivate());
    }

    private static Optional<Wanted> theirs(Situation situation, Party party, Promise promise) {
        var expected = promise.dueOn() == null ? promise.madeOn().plusDays(THEIRS_WITHOUT_A_DAY) : promise.dueOn();
        var check = situation.free(party, expected.plusDays(GENTLE));
        var anchor = LocalDays.startOf(check, party.zone());
        boolean asked = situation
                .tie(party.memberId())
                .map(tie -> tie.touchedAfter(anchor))
                .orElse(false);
        return asked
                ? Optional.empty()
                : Optional.of(Wanted.of(party.memberId(), Reason.THEIR_PROMISE, promise.id(), anchor, check)
                        .keptPrivate(promise.isPrivate()));
    }

    /// Whose promise a follow-up of that reason is about; empty when it is about none.
    static Optional<PromisedBy> side(Reason reason) {
        return switch (reason) {
            case MY_PROMISE -> Optional.of(PromisedBy.ME);
            case THEIR_PROMISE -> Optional.of(PromisedBy.THEM);
            default -> Optional.empty();
        };
    }
}
