package io.keepwarm.contact.goal;

import java.util.UUID;

/// What linked contacts tell of a goal is no longer so. Fired in the transaction of the change, after it.
///
/// @param gone there is no such goal any more
public record GoalChanged(UUID goalId, boolean gone) {}
