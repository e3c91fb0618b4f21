package io.keepwarm.interaction.outreachcheck.rule;

/// How much a finding matters.
public enum Severity {
    /// Good to know; the message may be sent as it is.
    HINT,
    /// The message should be improved.
    WARN,
    /// The message should not be sent.
    BLOCK
}
