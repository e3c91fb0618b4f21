package io.keepwarm.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The stack's HTTP API as one member uses it, over kept connections.
final class Api implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Vertx vertx;
    private final HttpClient http;
    private final int port;
    private final boolean direct;
    private String token = "";

    /// Talks to the front door on `port`, or, with `direct`, to the services behind it.
    Api(int port, boolean direct, int connections) {
        this.vertx = Vertx.vertx();
        this.port = port;
        this.direct = direct;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true).setPipelining(false).setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    private Api(Api connected) {
        this.vertx = connected.vertx;
        this.http = connected.http;
        this.port = connected.port;
        this.direct = connected.direct;
    }

    /// The same API as another member uses it, over the same connections, which close with this.
    @SuppressWarnings("MustBeClosed")
    Api as(String member, String team) {
        var other = new Api(this);
        other.become(member, team);
        return other;
    }

    /// The status of an answer, and its body.
    record Answer(int status, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException notJson) {
                throw new UncheckedIOException(notJson);
            }
        }

        Answer ok() {
            if (status >= 300) {
                throw new IllegalStateException("Refused with " + status + ": " + body);
            }
            return this;
        }
    }

    /// From now on calls as that member.
    void become(String member, String team) {
        String body =
                "{\"member\": \"%s\", \"team\": \"%s\", \"name\": \"%s\", \"email\": \"%s@%s.example\", \"zone\": \"UTC\"}"
                        .formatted(member, team, member, member, team);
        token = call(HttpMethod.POST, "/auth/token", "application/json", Buffer.buffer(body))
                .ok()
                .json()
                .get("access_token")
                .asText();
    }

    Answer get(String path) {
        return call(HttpMethod.GET, path, null, null);
    }

    Answer post(String path, String json) {
        return call(HttpMethod.POST, path, "application/json", Buffer.buffer(json));
    }

    Answer send(String path, String contentType, Buffer body) {
        return call(HttpMethod.POST, path, contentType, body);
    }

    private Answer call(HttpMethod method, String path, @Nullable String contentType, @Nullable Buffer body) {
        try {
            return request(method, path, contentType, body)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(120, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(method + " " + path + " failed", failure);
        }
    }

    /// Sends without waiting; the answer's body is read whole. Whoever calls from elsewhere, the answer is
    /// waited for on a thread of Vert.x: on another one it could have come and gone before anybody asks for its
    /// body.
    Future<Answer> request(HttpMethod method, String path, @Nullable String contentType, @Nullable Buffer body) {
        Promise<Answer> answer = Promise.promise();
        vertx.getOrCreateContext()
                .runOnContext(_ -> exchange(method, path, contentType, body).onComplete(answer));
        return answer.future();
    }

    private Future<Answer> exchange(
            HttpMethod method, String path, @Nullable String contentType, @Nullable Buffer body) {
        var options = new RequestOptions()
                .setMethod(method)
                .setHost("localhost")
                .setPort(direct ? port + servicePort(path) : port)
                .setURI(path);
        if (!token.isEmpty()) {
            options.putHeader("Authorization", "Bearer " + token);
        }
        if (contentType != null) {
            options.putHeader("Content-Type", contentType);
        }
        return http.request(options)
                .compose(request -> body == null ? request.send() : request.send(body))
                .compose(response -> response.body().map(read -> new Answer(response.statusCode(), read.toString())));
    }

    private static int servicePort(String path) {
        if (path.startsWith("/v1/interactions")
                || path.startsWith("/v1/ties")
                || path.startsWith("/v1/outreach-checks")
                || path.startsWith("/interaction/")) {
            return 2;
        }
        if (path.startsWith("/v1/follow-ups") || path.startsWith("/v1/agenda") || path.startsWith("/reminder/")) {
            return 3;
        }
        if (path.startsWith("/auth/")) {
            return 0;
        }
        return path.startsWith("/digest/") ? 4 : 1;
    }

    Vertx vertx() {
        return vertx;
    }

    @Override
    public void close() {
        var unused = vertx.close();
    }
}
