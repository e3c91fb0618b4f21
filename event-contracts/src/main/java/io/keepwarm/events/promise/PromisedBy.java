package io.keepwarm.events.promise;

/// Whose promise it is.
public enum PromisedBy {
    /// The member's.
    ME,
    /// The contact's.
    THEM,
    /// A newer value than this reader knows.
    UNKNOWN
}
