package io.keepwarm.events.contact;

/// How a contact came to Keepwarm.
public enum ContactSource {
    /// Entered by a member.
    MANUAL,
    /// Sent by a program of the team's.
    API,
    /// Read from an address book.
    IMPORT,
    /// A newer value than this reader knows.
    UNKNOWN
}
