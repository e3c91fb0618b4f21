package io.keepwarm.digest.compose;

import io.keepwarm.events.followup.Reason;

/// A part of the daily mail a member may want or not, in the order the mail has them.
public enum Section {
    /// What the member promised, and replies they owe.
    OWED,
    /// With whom to be in touch today.
    PEOPLE,
    /// Birthdays and other days to come.
    OCCASIONS,
    /// Thanks to say, and help whose outcome is to be told.
    THANKS,
    /// An old tie worth finding again.
    OLD_TIE;

    /// The part in which a follow-up of that reason is told.
    public static Section of(Reason reason) {
        return switch (reason) {
            case MY_PROMISE, REPLY_OWED -> OWED;
            case SAY_THANKS, REPORT_BACK -> THANKS;
            case RECONNECT -> OLD_TIE;
            case KEEP_IN_TOUCH,
                    FIRST_FOLLOW_UP,
                    THEIR_PROMISE,
                    OCCASION,
                    CONGRATULATE,
                    DISCUSS_SHARED,
                    REVIEW_RELEVANCE,
                    CUSTOM,
                    UNKNOWN -> PEOPLE;
        };
    }
}
