package io.keepwarm.contact.opportunity;

/// What sort of chance it is.
public enum OpportunityKind {
    /// A job to be filled.
    OPENING,
    GRANT,
    EVENT,
    WORKSHOP,
    OTHER
}
