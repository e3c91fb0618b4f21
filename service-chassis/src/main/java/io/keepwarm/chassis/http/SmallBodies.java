package io.keepwarm.chassis.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads a small JSON body whole before a worker thread is given the request. A worker that reads it by itself
/// is woken for each of its parts and again for its end, which costs about as much as all else the server does
/// for a short request. Any other body is read by the worker as it comes.
///
/// No worker waits for such a body, so nothing else would end one that stops coming: it has its time from the head of
/// the request on. Once it is there the answer may take what it takes.
@ApplicationScoped
class SmallBodies {
    private static final int LARGEST = 64 * 1024;
    /// Whose token is no good is turned away before.
    private static final int AFTER_AUTHENTICATION = 50;

    private final BodyHandler reading = BodyHandler.create(false).setBodyLimit(LARGEST);
    private final Duration within;
    private final EarlyProblem late;

    SmallBodies(@ConfigProperty(name = "keepwarm.http.body-within") Duration within) {
        this.within = within;
        this.late = new EarlyProblem(
                408,
                "body-incomplete",
                "Request Timeout",
                "The body was not there within %d seconds; nothing was done. Send the request again."
                        .formatted(within.toSeconds()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::read, AFTER_AUTHENTICATION);
    }

    private void read(RoutingContext request) {
        if (isWithinReach(request) && isJson(request) && isSmall(request)) {
            long waiting = request.vertx().setTimer(within.toMillis(), time -> turnAway(request));
            request.request().end().onComplete(read -> request.vertx().cancelTimer(waiting));
            reading.handle(request);
        } else {
            request.next();
        }
    }

    private void turnAway(RoutingContext request) {
        if (!request.response().ended() && !request.response().closed()) {
            // That the rest of the body never comes is known, and nothing to be logged.
            request.request().exceptionHandler(closed -> {});
            late.answer(request)
                    .onComplete(written -> request.request().connection().close());
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
