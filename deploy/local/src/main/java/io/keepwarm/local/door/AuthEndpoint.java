package io.keepwarm.local.door;

import io.keepwarm.embedded.issuer.TokenIssuer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/// `POST /auth/token` gives a token to anybody for anybody, `GET /auth/jwks` the keys to check it by. What an OIDC
/// provider does in production, without asking who is there.
final class AuthEndpoint {

    private static final int LARGEST_BODY = 16 * 1024;
    private static final int LIFETIME_SECONDS = 3600;

    private final TokenIssuer issuer;
    private final String jwks;

    AuthEndpoint(TokenIssuer issuer) {
        this.issuer = issuer;
        this.jwks = issuer.jwks();
    }

    void handle(HttpServerRequest request, String path) {
        switch (path) {
            case "/auth/token" -> takes(HttpMethod.POST, request, () -> token(request));
            case "/auth/jwks" -> takes(HttpMethod.GET, request, () -> answer(request, Buffer.buffer(jwks)));
            default -> Problem.notFound().answer(request);
        }
    }

    private static void takes(HttpMethod method, HttpServerRequest request, Runnable action) {
        if (request.method().equals(method)) {
            action.run();
        } else {
            request.response().putHeader("Allow", method.name());
            Problem.wrongMethod(method.name()).answer(request);
        }
    }

    private void token(HttpServerRequest request) {
        if (!isJson(request.getHeader("Content-Type"))) {
            Problem.wrongContentType().answer(request);
            return;
        }
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() <= LARGEST_BODY) {
                body.appendBuffer(part);
            }
        });
        request.endHandler(_ -> {
            if (body.length() > LARGEST_BODY) {
                Problem.tooLarge().answer(request);
            } else {
                issue(request, body);
            }
        });
    }

    private void issue(HttpServerRequest request, Buffer body) {
        try {
            String token = issuer.token(TokenRequest.claims(body));
            answer(
                    request,
                    new JsonObject()
                            .put("access_token", token)
                            .put("token_type", "Bearer")
                            .put("expires_in", LIFETIME_SECONDS)
                            .toBuffer());
        } catch (TokenRequest.Refused refused) {
            Problem.badRequest(refused.detail()).answer(request);
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType == null || contentType.strip().startsWith("application/json");
    }

    private static void answer(HttpServerRequest request, Buffer json) {
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(json);
    }
}
