package io.keepwarm.events.lifeevent;

/// What sort of thing happened in somebody's life.
public enum LifeEventKind {
    NEW_JOB,
    PROMOTION,
    JOB_LOSS,
    GRADUATION,
    MOVE,
    CHILD,
    MARRIAGE,
    /// Somebody close died.
    LOSS,
    PUBLICATION,
    AWARD,
    OTHER,
    /// A newer value than this reader knows.
    UNKNOWN
}
