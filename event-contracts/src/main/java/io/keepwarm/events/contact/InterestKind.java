package io.keepwarm.events.contact;

/// What sort of thing an interest is.
public enum InterestKind {
    SCHOOL,
    TEAM,
    AUTHOR,
    TOPIC,
    PLACE,
    CAUSE,
    HOBBY,
    OTHER,
    /// A newer value than this reader knows.
    UNKNOWN
}
