package io.keepwarm.chassis.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/// 401 with the challenge of RFC 6750: no token, or one that does not hold.
final class AuthMappers {
    private AuthMappers() {}

    /// No token where one is needed.
    @Provider
    @Priority(1)
    public static class Missing implements ExceptionMapper<UnauthorizedException> {
        @Override
        public Response toResponse(UnauthorizedException missing) {
            return challenge("Bearer");
        }
    }

    /// A token that was forged, is meant for somebody else, or has expired.
    @Provider
    @Priority(1)
    public static class Failed implements ExceptionMapper<AuthenticationFailedException> {
        @Override
        public Response toResponse(AuthenticationFailedException failed) {
            return challenge("Bearer error=\"invalid_token\"");
        }
    }

    private static Response challenge(String challenge) {
        var problem = new Problem(
                401, "unauthorized", "Unauthorized", "Send a valid bearer token in the Authorization header.");
        return Response.fromResponse(problem.toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }
}
