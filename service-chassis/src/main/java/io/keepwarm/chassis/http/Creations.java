package io.keepwarm.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes every creating POST safe to repeat (draft-ietf-httpapi-idempotency-key-header). The key is kept for 24
/// hours in the transaction of what it created; a repetition is answered by rendering that resource anew.
@ApplicationScoped
public class Creations {
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Access access;
    private final Instance<HttpServerRequest> request;
    private final Clock clock;

    Creations(
            EntityManager entities,
            ObjectMapper json,
            Access access,
            Instance<HttpServerRequest> request,
            Clock clock) {
        this.entities = entities;
        this.json = json;
        this.access = access;
        this.request = request;
        this.clock = clock;
    }

    /// Calls `create` with a new id, or, when the caller has sent `key` with the same body before, `render` with the id
    /// created then. Without a key it just creates. One transaction around both; a failing `create` frees the key.
    ///
    /// @throws Problem 400 for a key that is none, 422 for a key used with another body
    @Transactional
    public <V> V once(@Nullable String key, Object body, Function<UUID, V> create, Function<UUID, V> render) {
        var id = TimeOrderedId.next();
        if (key == null) {
            return create.apply(id);
        }
        String name = unquoted(key);
        String fingerprint = fingerprint(body);
        if (claim(name, fingerprint, id)) {
            return create.apply(id);
        }
        var earlier = earlier(name);
        if (!earlier.fingerprint().equals(fingerprint)) {
            throw new Problem(
                    422,
                    "idempotency-key-reused",
                    "Idempotency-Key reused",
                    "This Idempotency-Key was used with another body. Send a new key for a new request.");
        }
        return render.apply(earlier.resourceId());
    }

    private record Earlier(String fingerprint, UUID resourceId) {}

    /// Waits for a concurrent request with the same key to commit or roll back.
    private boolean claim(String key, String fingerprint, UUID id) {
        return entities.createNativeQuery("""
                        insert into idempotency (member, method, path, key, fingerprint, resource_id, created_at)
                        values (:member, :method, :path, :key, :fingerprint, :id, :now)
                        on conflict (team, member, method, path, key) do nothing
                        """)
                        .setParameter("member", access.caller().memberId())
                        .setParameter("method", request.get().method().name())
                        .setParameter("path", request.get().path())
                        .setParameter("key", key)
                        .setParameter("fingerprint", fingerprint)
                        .setParameter("id", id)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private Earlier earlier(String key) {
        Object[] row = (Object[]) entities.createNativeQuery("""
                        select fingerprint, resource_id from idempotency
                        where member = :member and method = :method and path = :path and key = :key
                        """)
                .setParameter("member", access.caller().memberId())
                .setParameter("method", request.get().method().name())
                .setParameter("path", request.get().path())
                .setParameter("key", key)
                .getSingleResult();
        return new Earlier((String) row[0], (UUID) row[1]);
    }

    /// The draft sends a structured-field string, in quotes; a bare word is taken too.
    private static String unquoted(String key) {
        String name = key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")
                ? key.substring(1, key.length() - 1)
                : key;
        if (name.isBlank() || name.length() > 255) {
            throw Problem.invalid("Idempotency-Key", "must have 1 to 255 characters");
        }
        return name;
    }

    private String fingerprint(Object body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
