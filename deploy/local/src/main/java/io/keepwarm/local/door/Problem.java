package io.keepwarm.local.door;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/// A refusal of the front door itself, in the same shape as those of the services (RFC 9457).
record Problem(int status, String type, String title, String detail) {

    static final String CONTENT_TYPE = "application/problem+json";
    static final String RETRY_AFTER_SECONDS = "2";

    private static final String TYPES = "https://keepwarm.dev/problems/";

    static Problem notFound() {
        return new Problem(404, "not-found", "Not Found", "There is nothing at this address.");
    }

    static Problem wrongMethod(String allowed) {
        return new Problem(405, "method-not-allowed", "Method Not Allowed", "This address takes " + allowed + ".");
    }

    static Problem badRequest(String detail) {
        return new Problem(400, "bad-request", "Bad Request", detail);
    }

    static Problem tooLarge() {
        return new Problem(413, "too-large", "Content Too Large", "The body is larger than this address takes.");
    }

    static Problem wrongContentType() {
        return new Problem(415, "unsupported-media-type", "Unsupported Media Type", "Send application/json.");
    }

    /// The service was not reached: the request has had no effect.
    static Problem away(String service) {
        return new Problem(503, "unavailable", "Unavailable", "The " + service + "-service is not answering.");
    }

    /// The service was reached and then lost: nobody knows whether the request had its effect.
    static Problem lost(String service) {
        return new Problem(
                502, "bad-gateway", "Bad Gateway", "The " + service + "-service went away before it had answered.");
    }

    Buffer body() {
        return new JsonObject()
                .put("type", TYPES + type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .toBuffer();
    }

    void answer(HttpServerRequest request) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", CONTENT_TYPE)
                .end(body());
    }
}
