package io.keepwarm.chassis.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// A token that was found good is taken for good for a minute more, or until it expires if that comes first, and not
/// verified with every request: checking a signature and reading claims cost more than many an answer, and where
/// the issuer's keys come over HTTP each check waits for a thread of its own besides. A key the issuer takes back is
/// thus heeded up to a minute later.
@ApplicationScoped
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {
    private static final Duration TAKEN_FOR_GOOD = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;
    static final String REMEMBERED = "keepwarm.remembered-token";

    private final Cache<String, JsonWebToken> verified = Caffeine.newBuilder()
            .expireAfterWrite(TAKEN_FOR_GOOD)
            .maximumSize(MOST_REMEMBERED)
            .build();

    /// Asked before the provider that verifies, whose priority is one less.
    @Override
    public int priority() {
        return SYSTEM_FIRST + 2;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /// Who is known by the token; nobody when it has to be verified.
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        JsonWebToken known = verified.getIfPresent(request.getToken().getToken());
        return known == null || hasExpired(known)
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().item(identity(known, request));
    }

    /// What the verifying provider makes of the token.
    private static SecurityIdentity identity(JsonWebToken token, TokenAuthenticationRequest request) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addCredential(request.getToken())
                .addRoles(token.getGroups())
                .addAttribute(SecurityIdentity.USER_ATTRIBUTE, token)
                .addAttribute(REMEMBERED, true);
        @Nullable RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(request);
        if (routing != null) {
            identity.addAttribute(RoutingContext.class.getName(), routing);
        }
        return identity.build();
    }

    /// Remembers whose token was just verified.
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && identity.getAttribute(REMEMBERED) == null) {
            verified.put(token.getRawToken(), token);
        }
        return Uni.createFrom().item(identity);
    }

    /// Tokens keep real time, whatever the services' clock says.
    private static boolean hasExpired(JsonWebToken token) {
        return token.getExpirationTime() * 1_000 <= System.currentTimeMillis();
    }
}
