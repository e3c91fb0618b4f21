package io.keepwarm.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.sample.HoldResource;
import io.keepwarm.chassis.sample.SampleService;
import io.keepwarm.chassis.testing.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// A body has two seconds here.
@QuarkusTest
@SampleService
class SmallBodiesTest {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Caller alice = Caller.ofNewTeam("alice");
    private final HoldResource holds;

    SmallBodiesTest(HoldResource holds) {
        this.holds = holds;
    }

    @Test
    void aBodyThatNeverEndsIsAnsweredAndItsConnectionClosed() throws IOException {
        assertThat(answerToHalfABody())
                .startsWith("HTTP/1.1 408 ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("https://keepwarm.dev/problems/body-incomplete")
                .endsWith("}");
        alice.request().get("/v1/notes").then().statusCode(200);
    }

    @Test
    void aRequestWhoseBodyIsThereMayTakeLongerThanThat() throws IOException {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/holds"))
                    .header("Authorization", "Bearer " + alice.token())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"text\": \"hi\"}"))
                    .build();
            var answer = client.sendAsync(request, BodyHandlers.ofString());
            holds.awaitArrival();
            try {
                // Which began later, so that the time of the one before is over, too.
                assertThat(answerToHalfABody()).startsWith("HTTP/1.1 408 ");
            } finally {
                holds.release();
            }
            assertThat(answer.join().statusCode()).isEqualTo(204);
        }
    }

    /// All that comes until the connection is closed.
    private String answerToHalfABody() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String half = """
                    POST /v1/notes HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Content-Length: 100\r
                    \r
                    {"text": """.formatted(alice.token());
            socket.getOutputStream().write(half.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
