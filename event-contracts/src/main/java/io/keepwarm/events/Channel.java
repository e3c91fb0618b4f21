package io.keepwarm.events;

/// The way a touch takes, took or should take.
public enum Channel {
    EMAIL,
    CALL,
    VIDEO,
    IN_PERSON,
    /// A short message: SMS, chat, messenger.
    MESSAGE,
    LINKEDIN,
    /// Any social network but LinkedIn.
    SOCIAL,
    /// On paper, by post.
    LETTER,
    OTHER,
    /// A newer value than this reader knows.
    UNKNOWN
}
