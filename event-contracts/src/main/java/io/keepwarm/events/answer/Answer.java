package io.keepwarm.events.answer;

/// What a member can say to a follow-up from the digest.
public enum Answer {
    /// It is done: log the touch.
    DONE,
    /// Not now, later.
    SNOOZE,
    /// Not this time.
    SKIP,
    /// Do not suggest this person to me any more.
    NOT_THIS_PERSON,
    /// The answer before was a mistake.
    UNDONE,
    /// A newer value than this reader knows.
    UNKNOWN
}
