package io.keepwarm.interaction.ask.gate;

/// Whether something may be asked.
public enum AskVerdict {
    FINE,
    /// Something is to be done first, or a day is to come; the tie would bear it.
    WAIT,
    /// The tie does not bear it as it is.
    NOT_YET
}
