package io.keepwarm.interaction.outreachcheck.ask;

/// How much of the reader's time an ask takes, as it is put.
public enum AskSize {
    /// It names a small bound: a quick look, ten minutes, one question.
    SMALL,
    USUAL,
    /// It has no end, or one far away: any time, every week, the whole thesis.
    UNBOUNDED
}
