package io.keepwarm.chassis.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses a body that announces itself as too large with a problem; the server itself, which stands behind this with
/// the same limit for bodies that do not say their length, only closes the connection.
@ApplicationScoped
class BodyLimit {
    private static final int BEFORE_ALL_ELSE = 1_000;

    private final long largest;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.largest = largest.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ELSE);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        if (length == null || !isTooLong(length)) {
            request.next();
            return;
        }
        var unused = new EarlyProblem(
                        413,
                        "too-large",
                        "Too large",
                        "The body has %s bytes; at most %d are taken.".formatted(length, largest))
                .answer(request);
    }

    private boolean isTooLong(String length) {
        try {
            return Long.parseLong(length) > largest;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
