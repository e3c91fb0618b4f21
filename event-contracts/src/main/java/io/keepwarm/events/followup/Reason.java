package io.keepwarm.events.followup;

/// Why a follow-up is there.
public enum Reason {
    /// The longest silence wanted is over.
    KEEP_IN_TOUCH,
    /// A new acquaintance should hear from the member soon.
    FIRST_FOLLOW_UP,
    /// The contact waits for an answer.
    REPLY_OWED,
    MY_PROMISE,
    THEIR_PROMISE,
    SAY_THANKS,
    /// The contact helped and should hear what came of it.
    REPORT_BACK,
    /// A birthday or another day that comes round.
    OCCASION,
    /// Something happened in the contact's life.
    CONGRATULATE,
    /// A tie that has gone silent long ago.
    RECONNECT,
    /// Something was shared and is worth a talk.
    DISCUSS_SHARED,
    /// The keeper meant to think again about what the contact matters for.
    REVIEW_RELEVANCE,
    /// The member's own reminder.
    CUSTOM,
    /// A newer value than this reader knows.
    UNKNOWN
}
