package io.keepwarm.events.tie;

/// What a touch was for.
public enum Intent {
    CATCH_UP,
    /// Getting back in touch after a long silence.
    RECONNECT,
    /// Getting to know each other.
    CONNECT,
    SHARE,
    CONGRATULATE,
    THANK,
    ASK,
    OFFER,
    INTRODUCE,
    REPLY,
    COMMENT,
    LIKE,
    /// Telling somebody who helped what came of it.
    REPORT_BACK,
    /// One's own post; may name nobody.
    PUBLISH,
    OTHER,
    /// A newer value than this reader knows.
    UNKNOWN
}
