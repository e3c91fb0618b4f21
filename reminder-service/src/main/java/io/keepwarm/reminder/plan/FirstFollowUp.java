package io.keepwarm.reminder.plan;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.reminder.plan.Situation.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The rule of FIRST_FOLLOW_UP: once ever per contact, two days after it was made by hand or by a program. An
/// imported address book is no row of new acquaintances: somebody of it gets one two days after their first
/// meeting. That one is its member's alone: the tie does not tell whether the team may know of the meeting, and the
/// day would. One that a touch had settled comes again when that touch is taken back.
final class FirstFollowUp {
    private static final int DAYS = 2;

    private FirstFollowUp() {}

    static Optional<Wanted> of(Situation situation, History history) {
        return situation
                .wantingKeeper()
                .filter(keeper ->
                        history.settled(Reason.FIRST_FOLLOW_UP, null).allMatch(one -> isTakenBack(one, situation)))
                .flatMap(keeper -> wanted(situation, keeper));
    }

    private static Optional<Wanted> wanted(Situation situation, Party keeper) {
        var created = situation.person().createdAt();
        var tie = situation.tie(keeper.memberId());
        if (isMadeHere(situation.person().source())) {
            boolean touched = tie.map(Situation.Tie::lastRealTouchAt)
                    .filter(at -> !at.isBefore(created))
                    .isPresent();
            return touched ? Optional.empty() : Optional.of(after(situation, keeper, created));
        }
        var met = tie.map(Situation.Tie::firstMeetingOn).filter(on -> !on.isBefore(keeper.dayOf(created)));
        return met.filter(on -> !tie.get().touchedAfter(endOf(on, keeper)))
                .map(on -> after(situation, keeper, LocalDays.startOf(on, keeper.zone()))
                        .keptPrivate(true));
    }

    /// Whether it was a touch that settled it, and that touch is none any more.
    private static boolean isTakenBack(Standing settled, Situation situation) {
        return settled.settledBy() == SettledBy.TOUCH
                && situation
                        .tie(settled.memberId())
                        .filter(tie -> !tie.touchedAfter(settled.anchorAt().minusNanos(1)))
                        .isPresent();
    }

    private static Wanted after(Situation situation, Party keeper, Instant anchor) {
        var due = situation.free(keeper, keeper.dayOf(anchor).plusDays(DAYS));
        return Wanted.of(keeper.memberId(), Reason.FIRST_FOLLOW_UP, null, anchor, due);
    }

    private static Instant endOf(LocalDate day, Party keeper) {
        return LocalDays.startOf(day.plusDays(1), keeper.zone()).minusNanos(1);
    }

    private static boolean isMadeHere(ContactSource source) {
        return switch (source) {
            case MANUAL, API -> true;
            case IMPORT, UNKNOWN -> false;
        };
    }
}
