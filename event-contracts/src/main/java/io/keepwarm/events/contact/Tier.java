package io.keepwarm.events.contact;

/// How close the keeper wants somebody, closest first. Without a cadence of its own a contact follows its tier's.
public enum Tier {
    /// The few who matter most; a team limits their number.
    INNER_CIRCLE,
    CLOSE,
    REGULAR,
    OCCASIONAL,
    /// No cadence.
    NONE,
    /// A newer value than this reader knows.
    UNKNOWN
}
