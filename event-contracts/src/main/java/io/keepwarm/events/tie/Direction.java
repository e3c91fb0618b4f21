package io.keepwarm.events.tie;

/// Who turned to whom.
public enum Direction {
    /// The member to the contact.
    OUTBOUND,
    /// The contact to the member.
    INBOUND,
    /// Both, as in a talk.
    MUTUAL,
    /// A newer value than this reader knows.
    UNKNOWN
}
