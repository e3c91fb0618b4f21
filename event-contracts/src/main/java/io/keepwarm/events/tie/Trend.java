package io.keepwarm.events.tie;

/// Where the warmth of a tie was going when it was computed.
public enum Trend {
    RISING,
    STEADY,
    FALLING,
    /// A newer value than this reader knows.
    UNKNOWN
}
