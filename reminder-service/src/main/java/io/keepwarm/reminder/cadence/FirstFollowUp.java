package io.keepwarm.reminder.cadence;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.followup.SettledBy;
import org.jspecify.annotations.Nullable;

/// The rule of FIRST_FOLLOW_UP: once ever per contact, two days after it was made by hand or by a program. An imported
/// address book is no row of new acquaintances and gets none.
public final class FirstFollowUp {
    private static final int DAYS = 2;

    private FirstFollowUp() {}

    /// What is to become of the contact's first follow-up, given the one there ever was.
    public static Verdict decide(Situation situation, @Nullable Standing ever) {
        var day = situation.afterPause(
                LocalDays.dayOf(situation.createdAt(), situation.zone()).plusDays(DAYS));
        if (ever == null) {
            boolean due = situation.wanted() && madeHere(situation.source()) && !situation.touchedSinceCreated();
            return due ? new Verdict.Schedule(situation.createdAt(), day) : new Verdict.Leave();
        }
        if (!ever.open()) {
            return new Verdict.Leave();
        }
        if (!situation.wanted()) {
            return new Verdict.Settle(SettledBy.STATE_CHANGE);
        }
        if (situation.touchedSinceCreated()) {
            return new Verdict.Settle(SettledBy.TOUCH);
        }
        return day.equals(ever.dueOn()) ? new Verdict.Leave() : new Verdict.Move(ever.anchorAt(), day);
    }

    private static boolean madeHere(ContactSource source) {
        return switch (source) {
            case MANUAL, API -> true;
            case IMPORT, UNKNOWN -> false;
        };
    }
}
