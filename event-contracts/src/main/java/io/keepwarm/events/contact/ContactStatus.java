package io.keepwarm.events.contact;

/// Whether touches with a contact are wanted. Only an active contact is followed up.
public enum ContactStatus {
    ACTIVE,
    /// For a while, see `pausedUntil`.
    PAUSED,
    /// Grown apart: the cadence stops, the history stays.
    ENDED,
    DECEASED,
    /// Kept for the record only.
    ARCHIVED,
    /// A newer value than this reader knows.
    UNKNOWN
}
