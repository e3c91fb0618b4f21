package io.keepwarm.chassis.tenancy;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the running work is for: a team, and where known the member who caused it and the W3C trace it belongs to.
public record Scope(
        String team, @Nullable String member, @Nullable String traceparent) {

    /// Work for a whole team that no member asked for, such as a tick.
    public static Scope of(String team) {
        return new Scope(team, null, null);
    }

    /// Work for several of a team at once: whoever caused all of them, as when an address book is imported, and the
    /// trace they all belong to.
    public static Scope common(String team, Collection<Scope> scopes) {
        return new Scope(team, same(scopes, Scope::member), same(scopes, Scope::traceparent));
    }

    private static @Nullable String same(Collection<Scope> scopes, Function<Scope, @Nullable String> part) {
        var parts = scopes.stream().map(part).distinct().toList();
        return parts.size() == 1 ? parts.getFirst() : null;
    }
}
