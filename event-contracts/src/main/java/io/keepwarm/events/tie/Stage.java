package io.keepwarm.events.tie;

/// How far a tie has come, in this order. Each stage allows more to be asked than the one before.
public enum Stage {
    /// Nothing has gone both ways yet: nothing should be asked.
    NEW,
    /// They have met or answered each other once: a first impression.
    IMPRESSION,
    /// They have talked about the contact's topics or interests they share: a small ask is welcome.
    RAPPORT,
    /// Touches and help have gone both ways for a while: a favour may be asked.
    ESTABLISHED,
    /// A newer value than this reader knows.
    UNKNOWN
}
