package io.keepwarm.contact.relation;

/// What the other contact is to this one.
public enum RelationKind {
    SPOUSE,
    /// The other is this one's parent.
    PARENT,
    /// The other is this one's child.
    CHILD,
    /// The other is this one's manager.
    MANAGER,
    /// The other reports to this one.
    REPORT,
    COLLEAGUE,
    /// The other introduced this one.
    INTRODUCED_BY,
    /// This one introduced the other.
    INTRODUCED,
    FRIEND,
    /// In words of the member's own, one for each side.
    CUSTOM;

    /// What this contact is to the other.
    public RelationKind reverse() {
        return switch (this) {
            case PARENT -> CHILD;
            case CHILD -> PARENT;
            case MANAGER -> REPORT;
            case REPORT -> MANAGER;
            case INTRODUCED_BY -> INTRODUCED;
            case INTRODUCED -> INTRODUCED_BY;
            case SPOUSE, COLLEAGUE, FRIEND, CUSTOM -> this;
        };
    }

    /// Whether the two sides cannot both be it.
    boolean hasDirection() {
        return reverse() != this;
    }
}
