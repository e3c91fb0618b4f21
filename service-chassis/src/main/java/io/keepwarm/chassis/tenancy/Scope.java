package io.keepwarm.chassis.tenancy;

import org.jspecify.annotations.Nullable;

/// What the running work is for: a team, and where known the member who caused it and the W3C trace it belongs to.
public record Scope(
        String team, @Nullable String member, @Nullable String traceparent) {

    /// Work for a whole team that no member asked for, such as a tick.
    public static Scope of(String team) {
        return new Scope(team, null, null);
    }
}
