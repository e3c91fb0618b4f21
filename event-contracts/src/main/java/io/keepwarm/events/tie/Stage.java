package io.keepwarm.events.tie;

/// How far a tie has come, in this order. Each stage allows more to be asked than the one before.
public enum Stage {
    /// The contact is on a list: nothing has gone both ways yet, and nothing should be asked.
    LISTED,
    /// They have met or answered each other once: a first impression.
    MET,
    /// They have talked about the contact's topics or interests they share: a small ask is welcome.
    TALKING,
    /// Touches and help have gone both ways for a while: a favour may be asked.
    KNOWN,
    /// Each would put their own name to the other's work.
    TRUSTED,
    /// A newer value than this reader knows.
    UNKNOWN
}
