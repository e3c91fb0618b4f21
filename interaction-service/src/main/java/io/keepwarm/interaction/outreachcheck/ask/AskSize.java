package io.keepwarm.interaction.outreachcheck.ask;

/// How much an ask takes of whoever grants it.
public enum AskSize {
    /// Minutes: a quick look, one question, a post passed on.
    SMALL,
    /// Up to an hour or two: an errand, a thing lent.
    MEDIUM,
    /// More, or without end: the whole thesis, every week, money, a website built.
    LARGE
}
