package io.keepwarm.events.member;

/// The day on which an occasion of 29 February is kept in a common year. It is the member's choice.
public enum LeapDay {
    FEB_28,
    MAR_1,
    /// A newer value than this reader knows.
    UNKNOWN
}
