package io.keepwarm.chassis.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ForbiddenException;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// From the request's verified token to the caller. Only for use while a request is being served.
@ApplicationScoped
public class Access {
    private final TokenReading reading;
    private final JsonWebToken token;
    private final Instance<HttpServerRequest> request;

    Access(TokenReading reading, JsonWebToken token, Instance<HttpServerRequest> request) {
        this.reading = reading;
        this.token = token;
        this.request = request;
    }

    /// The calling member; a token without a team (an operator's) is refused with 403.
    public Caller caller() {
        return find().orElseThrow(() -> new ForbiddenException("This token names no team"));
    }

    /// The calling member, or empty for an anonymous request and for a token without a team.
    public Optional<Caller> find() {
        return reading.caller();
    }

    /// The W3C trace context the request came with, if any.
    public @Nullable String traceparent() {
        return request.get().getHeader("traceparent");
    }

    /// The bearer token as it came, to ask another service in the caller's name.
    public String bearer() {
        return "Bearer " + token.getRawToken();
    }
}
