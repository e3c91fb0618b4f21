package io.keepwarm.reminder.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.testing.Caller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/// Members' requests over HTTP. There are thousands in a year, which is more than REST Assured is quick enough for.
final class Browser implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String root = ConfigProvider.getConfig().getValue("test.url", String.class);
    private final Map<String, String> tokens = new HashMap<>();

    String get(SimulatedMember member, String path) {
        return send(member, path, "GET", "");
    }

    String post(SimulatedMember member, String path, String body) {
        return send(member, path, "POST", body);
    }

    String put(SimulatedMember member, String path, String body) {
        return send(member, path, "PUT", body);
    }

    private String send(SimulatedMember member, String path, String method, String body) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(member.name, name -> token(member)))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as(method + " " + path + ": " + answer.body())
                    .isBetween(200, 204);
            return answer.body();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String token(SimulatedMember member) {
        return Caller.of(member.name, Year.TEAM, claims -> claims.zone(member.zone.getId()))
                .token();
    }

    @Override
    public void close() {
        http.close();
    }
}
