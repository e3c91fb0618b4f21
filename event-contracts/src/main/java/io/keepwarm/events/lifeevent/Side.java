package io.keepwarm.events.lifeevent;

/// Whether something was said about a person or by them.
public enum Side {
    ABOUT,
    BY,
    /// A newer value than this reader knows.
    UNKNOWN
}
