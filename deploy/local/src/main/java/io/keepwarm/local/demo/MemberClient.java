package io.keepwarm.local.demo;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Requests to the front door in a member's name. Every POST carries an Idempotency-Key, so that sending it again is
/// safe. What is not a success in the end is thrown as [DemoFailed], saying which request it was and why.
final class MemberClient {
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int ATTEMPTS = 20;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int LARGEST_PAGE = 200;
    private static final String JSON = "application/json";

    private final HttpClient http;
    private final URI door;
    private final @Nullable String token;

    private MemberClient(HttpClient http, URI door, @Nullable String token) {
        this.http = http;
        this.door = door;
        this.token = token;
    }

    /// Gets a token for the story's member.
    static MemberClient signIn(HttpClient http, URI door, Story story) {
        var claims = new JsonObject()
                .put("member", story.member())
                .put("team", story.team())
                .put("name", story.name())
                .put("email", story.member() + "@" + story.team() + ".example")
                .put("zone", story.zone().getId());
        var answer = new MemberClient(http, door, null).post("/auth/token", claims);
        return new MemberClient(http, door, answer.getString("access_token"));
    }

    JsonObject get(String path) {
        return json(send(request("GET", path, BodyPublishers.noBody())));
    }

    /// The entity tag of what is at the path.
    String tag(String path) {
        return send(request("GET", path, BodyPublishers.noBody()))
                .headers()
                .firstValue("ETag")
                .orElse("*");
    }

    /// All items of a list, page after page.
    List<JsonObject> all(String path) {
        String first = path + (path.contains("?") ? "&" : "?") + "limit=" + LARGEST_PAGE;
        List<JsonObject> items = new ArrayList<>();
        for (String page = first; page != null; ) {
            JsonObject answer = get(page);
            answer.getJsonArray("items").forEach(item -> items.add((JsonObject) item));
            String next = answer.getString("next");
            page = next == null ? null : first + "&cursor=" + next;
        }
        return items;
    }

    /// Posts the body. The same body again makes nothing new.
    JsonObject post(String path, JsonObject body) {
        byte[] bytes = body.toBuffer().getBytes();
        return post(path, JSON, bytes, UUID.nameUUIDFromBytes(bytes));
    }

    JsonObject post(String path, String contentType, byte[] body, UUID key) {
        return json(send(request("POST", path, BodyPublishers.ofByteArray(body))
                .header("Content-Type", contentType)
                .header("Idempotency-Key", key.toString())));
    }

    JsonObject patch(String path, String tag, JsonObject change) {
        return json(send(request("PATCH", path, BodyPublishers.ofString(change.encode()))
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", tag)));
    }

    JsonObject put(String path, String tag, JsonObject body) {
        return json(send(request("PUT", path, BodyPublishers.ofString(body.encode()))
                .header("Content-Type", JSON)
                .header("If-Match", tag)));
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(door.resolve(path))
                .method(method, body)
                .timeout(LONGEST)
                .header("Accept", JSON);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> answer = sendOnce(request);
            if (answer.statusCode() < 300) {
                return answer;
            }
            // Services that have just started may not have found one another yet.
            if (answer.statusCode() != SERVICE_UNAVAILABLE || attempt == ATTEMPTS) {
                throw new DemoFailed(name(request) + " was answered " + answer.statusCode() + ": " + detail(answer));
            }
            Patience.pause(BETWEEN_ATTEMPTS);
        }
    }

    private HttpResponse<String> sendOnce(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException away) {
            throw new DemoFailed(name(request) + " was not answered (" + away + "). Is the stack up?");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("Interrupted.");
        }
    }

    private static String name(HttpRequest request) {
        return request.method() + " " + request.uri();
    }

    private static String detail(HttpResponse<String> answer) {
        try {
            var problem = new JsonObject(answer.body());
            String detail = problem.getString("detail", problem.getString("title", answer.body()));
            return problem.containsKey("errors") ? detail + " " + problem.getValue("errors") : detail;
        } catch (DecodeException | ClassCastException _) {
            return answer.body();
        }
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return answer.body().isEmpty() ? new JsonObject() : new JsonObject(answer.body());
    }
}
