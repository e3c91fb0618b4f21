package io.keepwarm.contact.goal;

/// Whose goal it is.
public enum GoalScope {
    /// The member's own; nobody else sees it.
    MINE,
    /// The whole team sees it and links contacts to it.
    TEAM
}
