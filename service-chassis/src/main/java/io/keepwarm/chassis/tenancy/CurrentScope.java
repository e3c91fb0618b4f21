package io.keepwarm.chassis.tenancy;

import io.keepwarm.chassis.access.Access;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/// The scope of the work running on this thread: the one it was given, else the caller's of the HTTP request.
/// There is no default: work without a team sees no rows.
@ApplicationScoped
public class CurrentScope {
    private static final ScopedValue<Scope> GIVEN = ScopedValue.newInstance();

    private final Access access;

    CurrentScope(Access access) {
        this.access = access;
    }

    /// The scope, or empty when nobody named a team.
    public Optional<Scope> find() {
        if (GIVEN.isBound()) {
            return Optional.of(GIVEN.get());
        }
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        return access.find().map(caller -> new Scope(caller.team(), caller.memberId(), access.traceparent()));
    }

    /// The scope of work that cannot go on without one.
    public Scope require() {
        return find().orElseThrow(() -> new IllegalStateException("This work was started without a team"));
    }

    /// Runs `work` on this thread with `scope` as its scope; an outer scope returns afterwards.
    public static <T> T with(Scope scope, Supplier<T> work) {
        return ScopedValue.where(GIVEN, scope).call(work::get);
    }
}
