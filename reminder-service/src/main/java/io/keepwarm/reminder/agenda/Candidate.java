package io.keepwarm.reminder.agenda;

import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A follow-up that might stand on a member's agenda, with what its rank depends on.
///
/// @param cadenceDays how long a silence is wanted with the contact, at most; null: none is
/// @param values how far values are shared, 1 to 5; null: not judged
/// @param relevance what the contact matters for just now, 1 to 5; null: not judged
/// @param lastRealTouchAt null: they have never been in touch
/// @param unanswered how many times in a row the member turned to the contact without an answer
/// @param cooling whether the tie was getting colder when it was last heard of
/// @param colleagueTouchAt when a colleague was in touch with them last, as far as the team may know
/// @param colleagueAskAt when a colleague asked something of them and no touch has come since
public record Candidate(
        String followUpId,
        String contactId,
        Reason reason,
        @Nullable String sourceId,
        FollowUpStatus state,
        LocalDate dueOn,
        Tier tier,
        @Nullable Double cadenceDays,
        @Nullable Integer values,
        @Nullable Integer relevance,
        @Nullable Instant lastRealTouchAt,
        @Nullable Instant lastOutboundAt,
        int unanswered,
        boolean cooling,
        @Nullable Instant colleagueTouchAt,
        @Nullable Instant colleagueAskAt) {
    /// From here on, of five, a judgement counts as high.
    static final int MUCH = 4;

    private static final int BELATED_DAYS = 30;

    /// Whether the contact matters just now for what its keeper is after.
    boolean isRelevant() {
        return relevance != null && relevance >= MUCH;
    }

    /// Whether the two share values, whatever the contact matters for just now.
    boolean sharesValues() {
        return values != null && values >= MUCH;
    }

    /// Whether nothing but time has brought it up.
    boolean isUnprompted() {
        return reason == Reason.KEEP_IN_TOUCH || reason == Reason.RECONNECT;
    }

    /// Whether it is something the member owes the contact.
    boolean isOwed() {
        return reason == Reason.REPLY_OWED
                || reason == Reason.SAY_THANKS
                || reason == Reason.REPORT_BACK
                || reason == Reason.DISCUSS_SHARED;
    }

    /// Whether what is owed has waited so long that it is welcome and no longer expected.
    boolean isBelated(LocalDate today) {
        return today.isAfter(dueOn.plusDays(BELATED_DAYS));
    }

    /// Whether it counts towards with how many people a member is to be in touch on one day. A promise, a reply
    /// that is owed and a member's own reminder do not: they are to be done however many there are. A reply
    /// that has waited for weeks is no longer one that somebody waits for.
    boolean isBudgeted(LocalDate today) {
        return switch (reason) {
            case MY_PROMISE, THEIR_PROMISE, CUSTOM -> false;
            case REPLY_OWED -> isBelated(today);
            case KEEP_IN_TOUCH,
                    FIRST_FOLLOW_UP,
                    SAY_THANKS,
                    OCCASION,
                    CONGRATULATE,
                    RECONNECT,
                    REPORT_BACK,
                    DISCUSS_SHARED,
                    REVIEW_RELEVANCE,
                    UNKNOWN -> true;
        };
    }
}
