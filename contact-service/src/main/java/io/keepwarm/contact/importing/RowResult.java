package io.keepwarm.contact.importing;

/// What became of a row.
public enum RowResult {
    CREATED,
    UPDATED,
    /// It says nothing that was not known.
    UNCHANGED,
    REJECTED
}
