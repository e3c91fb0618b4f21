package io.keepwarm.digest.preference;

/// A part of the digest a member may want or not.
public enum Section {
    /// Whose day has passed.
    OVERDUE,
    /// Whose day has come.
    DUE
}
