package io.keepwarm.local.door;

import io.keepwarm.embedded.issuer.Claims;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The body of `POST /auth/token`. Whoever names no team is an operator, unless roles say otherwise.
final class TokenRequest {

    /// What is wrong with it, told to the caller.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String detail) {
            super(detail, null, false, false);
        }

        String detail() {
            return String.valueOf(getMessage());
        }
    }

    private static final Set<String> FIELDS = Set.of("member", "team", "roles", "email", "name", "zone", "locale");

    private final JsonObject body;

    private TokenRequest(JsonObject body) {
        this.body = body;
    }

    static Claims claims(Buffer body) {
        return new TokenRequest(parse(body)).claims();
    }

    private static JsonObject parse(Buffer body) {
        try {
            JsonObject object = new JsonObject(body);
            object.fieldNames().stream()
                    .filter(field -> !FIELDS.contains(field))
                    .findFirst()
                    .ifPresent(unknown -> {
                        throw new Refused("There is no field '" + unknown + "' here.");
                    });
            return object;
        } catch (DecodeException | ClassCastException _) {
            throw new Refused("The body is not a JSON object.");
        }
    }

    private Claims claims() {
        String member = text("member");
        if (member == null) {
            throw new Refused("The field 'member' is missing.");
        }
        String team = text("team");
        Claims claims = team == null ? Claims.operator(member) : Claims.member(member, team);
        List<String> roles = roles();
        return (roles.isEmpty() ? claims : claims.groups(roles.toArray(String[]::new)))
                .email(text("email"))
                .name(text("name"))
                .zone(text("zone"))
                .locale(text("locale"));
    }

    private @Nullable String text(String field) {
        Object value = body.getValue(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text) || text.isBlank()) {
            throw new Refused("The field '" + field + "' must be a text that is not empty.");
        }
        return text;
    }

    private List<String> roles() {
        Object value = body.getValue("roles");
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof JsonArray roles) || !roles.stream().allMatch(String.class::isInstance)) {
            throw new Refused("The field 'roles' must be a list of texts.");
        }
        return roles.stream().map(String.class::cast).toList();
    }
}
