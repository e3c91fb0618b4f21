package io.keepwarm.events.contact;

/// Who in the team may see something. A reader that does not know, or has not heard of the contact, takes it as
/// private.
public enum Visibility {
    /// The keeper only.
    PRIVATE,
    /// The whole team.
    TEAM,
    /// A newer value than this reader knows.
    UNKNOWN
}
