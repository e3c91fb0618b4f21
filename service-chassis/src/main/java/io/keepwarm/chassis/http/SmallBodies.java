package io.keepwarm.chassis.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Reads a small JSON body whole before a worker thread is given the request. A worker that reads it by itself
/// is woken for each of its parts and again for its end, which costs about as much as all else the server does
/// for a short request. Any other body is read by the worker as it comes.
@ApplicationScoped
class SmallBodies {
    private static final int LARGEST = 64 * 1024;
    /// Whose token is no good is turned away before.
    private static final int AFTER_AUTHENTICATION = 50;

    private final BodyHandler reading = BodyHandler.create(false).setBodyLimit(LARGEST);

    void register(@Observes Filters filters) {
        filters.register(this::read, AFTER_AUTHENTICATION);
    }

    private void read(RoutingContext request) {
        if (isWithinReach(request) && isJson(request) && isSmall(request)) {
            reading.handle(request);
        } else {
            request.next();
        }
    }

    /// In HTTP/2 the framework pauses every request before it looks for its body, and one that is over cannot be.
    private static boolean isWithinReach(RoutingContext request) {
        return request.request().version() != HttpVersion.HTTP_2
                && !request.request().headers().contains(HttpHeaders.EXPECT);
    }

    private static boolean isJson(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("application/") && type.contains("json");
    }

    private static boolean isSmall(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // Digits that make less than a hundred thousand; whatever else is written there is the server's to refuse.
        return length != null && length.matches("[1-9]\\d{0,4}") && Integer.parseInt(length) <= LARGEST;
    }
}
