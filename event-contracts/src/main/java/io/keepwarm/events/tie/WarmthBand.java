package io.keepwarm.events.tie;

/// The warmth of a tie in a word, warmest first.
public enum WarmthBand {
    HOT,
    WARM,
    COOLING,
    COLD,
    /// A newer value than this reader knows.
    UNKNOWN
}
