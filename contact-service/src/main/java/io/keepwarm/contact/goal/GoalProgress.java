package io.keepwarm.contact.goal;

/// How a goal stands.
public enum GoalProgress {
    OPEN,
    REACHED,
    /// Nobody works on it any more.
    DROPPED
}
