package io.keepwarm.digest.compose;

/// How much a digest asks for from the beginning.
public enum Pace {
    /// Two people a day in the first weeks, and more as the member keeps in touch.
    GROWING,
    /// As many people as wanted, at once.
    FULL
}
