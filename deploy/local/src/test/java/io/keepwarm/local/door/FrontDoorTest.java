package io.keepwarm.local.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.embedded.issuer.TokenIssuer;
import io.keepwarm.local.routing.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontDoorTest {

    @TempDir
    static Path home;

    static Vertx vertx;
    static int port;
    static HttpClient client;

    /// Only contact-service is there; it says what it was asked.
    @BeforeAll
    static void open() throws Exception {
        vertx = Vertx.vertx();
        client = HttpClient.newHttpClient();
        port = portWithRoomBehind();
        await(vertx.createHttpServer(new HttpServerOptions().setMaxInitialLineLength(16_384))
                .requestHandler(FrontDoorTest::echo)
                .listen(Service.CONTACT.port(port), "127.0.0.1"));
        await(vertx.deployVerticle(new FrontDoor(port, TokenIssuer.at(home))));
    }

    @AfterAll
    static void close() throws Exception {
        client.close();
        await(vertx.close());
    }

    @Test
    void aRequestReachesItsServiceWholeAndTheAnswerComesBackWhole() throws Exception {
        String large = "x".repeat(3_000_000);

        HttpResponse<String> answer = send("POST", "/v1/imports?format=VCARD&q=a%2Fb", large, "text/vcard");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("X-Asked"))
                .contains("POST /v1/imports?format=VCARD&q=a%2Fb localhost:" + port + " text/vcard");
        assertThat(answer.body()).isEqualTo(large);
    }

    @Test
    void aListOfTwoHundredIdsPasses() throws Exception {
        String ids = "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10,".repeat(200);

        assertThat(send("GET", "/v1/contacts?ids=" + ids, "", "text/plain").statusCode())
                .isEqualTo(201);
    }

    @Test
    void anUnknownPathIsNobodys() throws Exception {
        assertProblem(send("GET", "/v1/nothing", "", "text/plain"), 404, "not-found");
    }

    @Test
    void aServiceThatIsDownIsSaidToBeDown() throws Exception {
        HttpResponse<String> answer = send("POST", "/v1/interactions", "{}", "application/json");

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aServiceThatDiesOnTheWayLeavesTheOutcomeOpen() throws Exception {
        assertProblem(send("GET", "/v1/contacts/die", "", "text/plain"), 502, "bad-gateway");
    }

    @Test
    void anybodyGetsATokenForAnybody() throws Exception {
        HttpResponse<String> answer = send(
                "POST",
                "/auth/token",
                "{\"member\": \"alice\", \"team\": \"acme\", \"roles\": [\"manager\"], \"zone\": \"Europe/Berlin\"}",
                "application/json");

        JsonObject token = new JsonObject(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(token.getString("token_type")).isEqualTo("Bearer");
        assertThat(token.getInteger("expires_in")).isEqualTo(3600);
        JsonObject said = claims(token.getString("access_token"));
        assertThat(said.getString("sub")).isEqualTo("alice");
        assertThat(said.getString("team")).isEqualTo("acme");
        assertThat(said.getJsonArray("groups")).containsExactly("manager");
        assertThat(said.getString("zoneinfo")).isEqualTo("Europe/Berlin");
    }

    @Test
    void whoeverHasNoTeamIsAnOperator() throws Exception {
        HttpResponse<String> answer = send("POST", "/auth/token", "{\"member\": \"olga\"}", "application/json");

        JsonObject said = claims(new JsonObject(answer.body()).getString("access_token"));
        assertThat(said.getJsonArray("groups")).containsExactly("operator");
        assertThat(said.containsKey("team")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "{\"member\": 7}",
                "{\"member\": \" \"}",
                "{\"member\": \"a\", \"roles\": \"member\"}",
                "{\"member\": \"a\", \"roles\": [1]}",
                "{\"member\": \"a\", \"colour\": \"red\"}"
            })
    void aBadRequestForATokenIsRefused(String body) throws Exception {
        assertProblem(send("POST", "/auth/token", body, "application/json"), 400, "bad-request");
    }

    @Test
    void otherMethodsTypesAndSizesAreRefusedToo() throws Exception {
        assertProblem(send("PUT", "/auth/token", "{}", "application/json"), 405, "method-not-allowed");
        assertProblem(
                send("POST", "/auth/token", "member=alice", "application/x-www-form-urlencoded"),
                415,
                "unsupported-media-type");
        assertProblem(send("POST", "/auth/token", " ".repeat(20_000), "application/json"), 413, "too-large");
        assertProblem(send("GET", "/auth/other", "", "text/plain"), 404, "not-found");
    }

    @Test
    void theKeysArePublic() throws Exception {
        assertThat(send("GET", "/auth/jwks", "", "text/plain").body())
                .contains("\"kid\"")
                .doesNotContain("\"d\"");
    }

    private static void echo(HttpServerRequest request) {
        if (request.path().endsWith("/die")) {
            request.connection().close();
            return;
        }
        String asked = "%s %s %s %s"
                .formatted(
                        request.method(), request.uri(), request.getHeader("Host"), request.getHeader("Content-Type"));
        request.response().setStatusCode(201).setChunked(true).putHeader("X-Asked", asked);
        request.pipeTo(request.response());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        JsonObject problem = new JsonObject(answer.body());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.getString("type")).isEqualTo("https://keepwarm.dev/problems/" + type);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
    }

    private static JsonObject claims(String token) {
        return new JsonObject(
                new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> send(String method, String path, String body, String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get();
    }

    /// A free port whose next four are free as well, below those the system gives to connections.
    private static int portWithRoomBehind() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .filter(first -> areFree(first, first + 4))
                .findFirst()
                .orElseThrow();
    }

    private static boolean areFree(int from, int to) {
        for (int port = from; port <= to; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(socket.isBound()).isTrue();
            } catch (IOException _) {
                return false;
            }
        }
        return true;
    }
}
