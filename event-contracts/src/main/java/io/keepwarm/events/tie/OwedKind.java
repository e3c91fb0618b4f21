package io.keepwarm.events.tie;

/// What a member owes a contact.
public enum OwedKind {
    /// An answer.
    REPLY,
    /// Thanks for help or for being sought out.
    THANKS,
    /// Word of what came of their advice.
    REPORT_BACK,
    /// A talk about something that was shared.
    DISCUSS,
    /// A newer value than this reader knows.
    UNKNOWN
}
