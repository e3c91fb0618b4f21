package io.keepwarm.events.contact;

/// What somebody was to the keeper first.
public enum Origin {
    CLASSMATE,
    COLLEAGUE,
    FORMER_COLLEAGUE,
    FRIEND,
    FAMILY,
    CLIENT,
    MENTOR,
    COMMUNITY,
    OTHER,
    /// A newer value than this reader knows.
    UNKNOWN
}
