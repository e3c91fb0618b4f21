package io.keepwarm.events.followup;

/// What settled a follow-up.
public enum SettledBy {
    /// The two were in touch.
    TOUCH,
    /// The member answered it.
    ANSWER,
    /// The member let this one pass; the next comes in its time.
    SKIP,
    /// The member does not want it.
    DISMISS,
    /// What it came from is no longer so: a promise dropped, a contact paused, a life event retracted, a day expired.
    STATE_CHANGE,
    /// A newer value than this reader knows.
    UNKNOWN
}
