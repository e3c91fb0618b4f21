package io.keepwarm.events.followup;

/// Where a follow-up stands.
public enum FollowUpStatus {
    /// Its day is still to come.
    SCHEDULED,
    DUE,
    OVERDUE,
    /// Put off by the member.
    SNOOZED,
    /// Nothing is left to do.
    SETTLED,
    /// A newer value than this reader knows.
    UNKNOWN
}
