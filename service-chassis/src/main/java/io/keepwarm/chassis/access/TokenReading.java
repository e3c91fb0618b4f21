package io.keepwarm.chassis.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Reads the caller from the request's verified token, once: a request asks for it several times, and each claim that
/// is not a standard one costs the token library an exception.
@RequestScoped
class TokenReading {
    private final JsonWebToken token;
    private @Nullable Caller known;

    TokenReading(JsonWebToken token) {
        this.token = token;
    }

    /// The caller, or empty for an anonymous request and for a token without a team.
    Optional<Caller> caller() {
        if (known == null) {
            known = read();
        }
        return Optional.ofNullable(known);
    }

    private @Nullable Caller read() {
        String member = token.getSubject();
        String team = token.getClaim("team");
        if (member == null || team == null || team.isBlank()) {
            return null;
        }
        Set<String> roles = token.getGroups() == null ? Set.of() : token.getGroups();
        return new Caller(
                member,
                team,
                roles,
                token.getClaim("email"),
                token.getClaim("name"),
                token.getClaim("zoneinfo"),
                token.getClaim("locale"));
    }
}
