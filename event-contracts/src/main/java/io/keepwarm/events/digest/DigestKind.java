package io.keepwarm.events.digest;

/// Which sort of digest.
public enum DigestKind {
    /// What to do today.
    DAILY,
    /// The look back at a week.
    WEEKLY_REVIEW,
    /// For managers: how the team keeps up.
    TEAM,
    /// A newer value than this reader knows.
    UNKNOWN
}
