package io.keepwarm.embedded.issuer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a token says, by claim name. Begin with [#member] or [#operator] and change what matters. A token is good for
/// an hour of real time, whatever the services' clock says; the last methods make tokens that services must refuse.
public record Claims(Map<String, Object> values) {

    private static final Duration LIFETIME = Duration.ofHours(1);

    public Claims {
        values = Map.copyOf(values);
    }

    public static Claims member(String member, String team) {
        return operator(member).with("team", team).groups("member");
    }

    /// An operator belongs to no team.
    public static Claims operator(String member) {
        return new Claims(Map.of("iss", TokenIssuer.ISSUER, "sub", member))
                .audience(TokenIssuer.AUDIENCE)
                .groups("operator")
                .validFrom(Instant.now());
    }

    public Claims groups(String... groups) {
        return with("groups", List.of(groups));
    }

    public Claims email(@Nullable String email) {
        return with("email", email);
    }

    public Claims name(@Nullable String name) {
        return with("name", name);
    }

    public Claims zone(@Nullable String zone) {
        return with("zoneinfo", zone);
    }

    public Claims locale(@Nullable String locale) {
        return with("locale", locale);
    }

    /// Any claim; `null` takes it away.
    public Claims with(String claim, @Nullable Object value) {
        Map<String, Object> changed = new TreeMap<>(values);
        if (value == null) {
            changed.remove(claim);
        } else {
            changed.put(claim, value);
        }
        return new Claims(changed);
    }

    public Claims expired() {
        return validFrom(Instant.now().minus(LIFETIME.multipliedBy(2)));
    }

    public Claims notYetValid() {
        return validFrom(Instant.now().plus(LIFETIME.multipliedBy(2)));
    }

    public Claims audience(String audience) {
        return with("aud", audience);
    }

    public Claims issuer(String issuer) {
        return with("iss", issuer);
    }

    private Claims validFrom(Instant start) {
        return with("iat", start.getEpochSecond())
                .with("nbf", start.getEpochSecond())
                .with("exp", start.plus(LIFETIME).getEpochSecond());
    }
}
