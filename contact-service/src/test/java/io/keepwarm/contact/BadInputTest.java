package io.keepwarm.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.embedded.issuer.Claims;
import io.keepwarm.embedded.issuer.TokenIssuer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ContactService
class BadInputTest {

    private static ValidatableResponse refused(ValidatableResponse response, int status, String type) {
        return response.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("https://keepwarm.dev/problems/" + type))
                .body("status", equalTo(status))
                .body("detail", not(empty()));
    }

    private static void nothingStored(Caller caller) {
        caller.request().get("/v1/contacts").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": {\"given\": \"A\"}, \"wrong\": 1} | /wrong",
                "{\"name\": {\"given\": \"A\", \"first\": \"B\"}} | /name/first",
                "{\"name\": \"A\"} | /name",
                "{\"name\": {\"given\": 7}} | /name/given",
                "{\"name\": {\"given\": \"A\\u0000\"}} | /name/given",
                "{\"name\": {\"given\": \"\\ud800\"}} | /name/given",
                "{} | /name",
                "{\"name\": {\"given\": \" \"}} | /name",
                "{\"name\": {\"given\": \"A\"}, \"emails\": \"a@b.example\"} | /emails",
                "{\"name\": {\"given\": \"A\"}, \"emails\": [{\"value\": \"no address\"}]} | /emails/0/value",
                "{\"name\": {\"given\": \"A\"}, \"emails\": [{}]} | /emails/0/value",
                "{\"name\": {\"given\": \"A\"}, \"birthday\": \"2026-02-30\"} | /birthday",
                "{\"name\": {\"given\": \"A\"}, \"birthday\": \"2026-2-3\"} | /birthday",
                "{\"name\": {\"given\": \"A\"}, \"birthday\": \"--02-30\"} | /birthday",
                "{\"name\": {\"given\": \"A\"}, \"dates\": [{\"kind\": \"X\", \"on\": \"2023-02-29\"}]} | /dates/0/on",
                "{\"name\": {\"given\": \"A\"}, \"pausedUntil\": \"2026-02-30\"} | /pausedUntil",
                "{\"name\": {\"given\": \"A\"}, \"needs\": [{\"text\": \"x\", \"since\": 20260101}]} | /needs/0/since",
                "{\"name\": {\"given\": \"A\"}, \"place\": {\"zone\": \"Berlin\"}} | /place/zone",
                "{\"name\": {\"given\": \"A\"}, \"cadence\": \"2 weeks\"} | /cadence",
                "{\"name\": {\"given\": \"A\"}, \"cadence\": \"P0D\"} | /cadence",
                "{\"name\": {\"given\": \"A\"}, \"cadence\": \"-P1M\"} | /cadence",
                "{\"name\": {\"given\": \"A\"}, \"tier\": \"BEST\"} | /tier",
                "{\"name\": {\"given\": \"A\"}, \"tier\": \"UNKNOWN\"} | /tier",
                "{\"name\": {\"given\": \"A\"}, \"tier\": 1} | /tier",
                "{\"name\": {\"given\": \"A\"}, \"values\": 6} | /values",
                "{\"name\": {\"given\": \"A\"}, \"values\": 2.5} | /values",
                "{\"name\": {\"given\": \"A\"}, \"looking\": \"yes\"} | /looking",
                "{\"name\": {\"given\": \"A\"}, \"vouch\": {\"level\": 0}} | /vouch/level",
                "{\"name\": {\"given\": \"A\"}, \"tags\": [\"\"]} | /tags/0",
                "{\"name\": {\"given\": \"A\"}, \"tags\": [null]} | /tags/0",
                "{\"name\": {\"given\": \"A\"}, \"custom\": {\"a\": {\"b\": 1}}} | /custom",
                "{\"name\": {\"given\": \"A\"}, \"custom\": {\"a\": \"x\\u0000\"}} | /custom/a",
                "{\"name\": {\"given\": \"A\"}, \"custom\": {\"a\": null}} | /custom/a",
                "{\"name\": {\"given\": \"A\"}, \"source\": \"IMPORT\"} | /source",
            })
    void aFieldThatIsWrongIsNamed(String body, String pointer) {
        var alice = Caller.ofNewTeam("alice");
        refused(alice.request().body(body).post("/v1/contacts").then(), 400, "invalid")
                .body("errors[0].pointer", equalTo(pointer));
        nothingStored(alice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"name\": }", "{\"name\": {\"given\": \"A\"}} x", "not json"})
    void whatIsNoJsonIsRefused(String body) {
        var alice = Caller.ofNewTeam("alice");
        refused(alice.request().body(body).post("/v1/contacts").then(), 400, "malformed-json");
        nothingStored(alice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "[",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{\"name\": {\"given\": \"A\"}, \"name\": {\"given\": \"B\"}}"
            })
    void whatIsNoObjectIsRefused(String body) {
        var alice = Caller.ofNewTeam("alice");
        alice.request()
                .body(body)
                .post("/v1/contacts")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"));
        nothingStored(alice);
    }

    @Test
    void tooMuchIsRefused() {
        var alice = Caller.ofNewTeam("alice");
        String longNotes = "{\"name\": {\"given\": \"A\"}, \"notes\": \"" + "x".repeat(20_001) + "\"}";
        refused(alice.request().body(longNotes).post("/v1/contacts").then(), 400, "invalid")
                .body("errors[0].pointer", equalTo("/notes"));
        String manyTags =
                IntStream.range(0, 101).mapToObj(n -> "\"t" + n + "\"").collect(Collectors.joining(","));
        refused(
                        alice.request()
                                .body("{\"name\": {\"given\": \"A\"}, \"tags\": [" + manyTags + "]}")
                                .post("/v1/contacts")
                                .then(),
                        400,
                        "invalid")
                .body("errors[0].pointer", equalTo("/tags"));
        String large = "{\"name\": {\"given\": \"" + "x".repeat(1_200_000) + "\"}}";
        refused(alice.request().body(large).post("/v1/contacts").then(), 413, "too-large");
        nothingStored(alice);
    }

    @Test
    void aJsonBodyThatDoesNotTellItsLengthEndsAtTheSameSize() throws Exception {
        var alice = Caller.ofNewTeam("alice");
        byte[] large = ("{\"name\": {\"given\": \"" + "x".repeat(1_200_000) + "\"}}").getBytes(StandardCharsets.UTF_8);
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/contacts"))
                            .header("Authorization", "Bearer " + alice.token())
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("too-large");
        }
        nothingStored(alice);
    }

    @Test
    void aFileThatAnnouncesTooMuchIsRefusedBeforeItIsSent() throws Exception {
        try (var socket = new Socket("localhost", RestAssured.port);
                var answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.getOutputStream()
                    .write("POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Length: 300000000\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(answer.readLine()).contains("413");
        }
    }

    @Test
    void aBodyOfAnotherKindIsRefused() {
        var alice = Caller.ofNewTeam("alice");
        refused(
                alice.request()
                        .contentType("text/plain")
                        .body("{}")
                        .post("/v1/contacts")
                        .then(),
                415,
                "unsupported-media-type");
        refused(alice.request().accept("image/png").get("/v1/contacts").then(), 406, "not-acceptable");
        refused(alice.request().post("/v1/contacts/" + UUID.randomUUID()).then(), 405, "method-not-allowed");
        nothingStored(alice);
    }

    @Test
    void nobodyGetsInWithoutAGoodToken(@TempDir Path elsewhere) {
        var good = Claims.member("mallory", "team-x");
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        String payload = Caller.issuer().token(good).split("\\.")[1];
        for (String token : new String[] {
            header + "." + payload + ".",
            TokenIssuer.at(elsewhere).token(good),
            Caller.issuer().token(good.audience("another")),
            Caller.issuer().token(good.issuer("http://another")),
            Caller.issuer().token(good.expired()),
            Caller.issuer().token(good.notYetValid()),
            "nonsense",
        }) {
            refused(given().auth().oauth2(token).get("/v1/contacts").then(), 401, "unauthorized");
        }
        refused(given().get("/v1/contacts").then(), 401, "unauthorized");
        refused(given().get("/v1/me").then(), 401, "unauthorized");
        refused(
                given().auth()
                        .oauth2(Caller.issuer().token(good.groups("stranger")))
                        .get("/v1/contacts")
                        .then(),
                403,
                "forbidden");
        refused(
                given().auth()
                        .oauth2(Caller.issuer().token(good.with("team", null)))
                        .get("/v1/contacts")
                        .then(),
                403,
                "forbidden");
        refused(Caller.operator().request().get("/v1/contacts").then(), 403, "forbidden");
        refused(Caller.ofNewTeam("a").request().get("/contact/dead-letters").then(), 403, "forbidden");
        Caller.operator().request().get("/contact/dead-letters").then().statusCode(200);
    }

    private static ValidatableResponse put(Caller caller, String id, String ifMatch, String body) {
        return caller.request()
                .header("If-Match", ifMatch)
                .body(body)
                .put("/v1/contacts/" + id)
                .then();
    }

    @Test
    void aChangeNeedsTheVersionItWasMadeOn() {
        var alice = Caller.ofNewTeam("alice");
        String id = alice.request()
                .body("{\"name\": {\"given\": \"A\"}}")
                .post("/v1/contacts")
                .path("id");
        String body = "{\"name\": {\"given\": \"B\"}}";
        for (String ifMatch : new String[] {"\"2\"", "\"0\"", "W/\"1\""}) {
            refused(put(alice, id, ifMatch, body), 412, "precondition-failed");
        }
        for (String ifMatch : new String[] {"1", "nonsense"}) {
            refused(put(alice, id, ifMatch, body), 400, "bad-request");
        }
        refused(alice.request().body(body).put("/v1/contacts/" + id).then(), 428, "precondition-required");
        refused(alice.request().body(body).patch("/v1/contacts/" + id).then(), 428, "precondition-required");
        refused(alice.request().delete("/v1/contacts/" + id).then(), 428, "precondition-required");
        refused(alice.request().body("{\"zone\": \"UTC\"}").patch("/v1/me").then(), 428, "precondition-required");
        alice.request()
                .get("/v1/contacts/" + id)
                .then()
                .body("name.given", equalTo("A"))
                .body("version", equalTo(1));
    }

    @Test
    void aPatchIsHeldToTheSameRules() {
        var alice = Caller.ofNewTeam("alice");
        String id = alice.request()
                .body("{\"name\": {\"given\": \"A\"}}")
                .post("/v1/contacts")
                .path("id");
        String path = "/v1/contacts/" + id;
        for (String body : new String[] {
            "{\"wrong\": 1}",
            "{\"birthday\": \"2026-02-30\"}",
            "{\"name\": null}",
            "{\"version\": 7}",
            "{\"emails\": [{\"value\": 7}]}"
        }) {
            refused(
                    alice.request()
                            .header("If-Match", "*")
                            .body(body)
                            .patch(path)
                            .then(),
                    400,
                    "invalid");
        }
        for (String body : new String[] {"", "[]", "7", "null", "{"}) {
            refused(
                    alice.request()
                            .header("If-Match", "*")
                            .body(body)
                            .patch(path)
                            .then(),
                    400,
                    "malformed-json");
        }
        alice.request().get(path).then().body("version", equalTo(1));
    }

    @Test
    void aKeyIsForOneBodyOnly() {
        var alice = Caller.ofNewTeam("alice");
        alice.request()
                .header("Idempotency-Key", "k")
                .body("{\"name\": {\"given\": \"A\"}}")
                .post("/v1/contacts")
                .then()
                .statusCode(201);
        refused(
                alice.request()
                        .header("Idempotency-Key", "k")
                        .body("{\"name\": {\"given\": \"B\"}}")
                        .post("/v1/contacts")
                        .then(),
                422,
                "idempotency-key-reused");
        refused(
                alice.request()
                        .header("Idempotency-Key", "x".repeat(256))
                        .body("{\"name\": {\"given\": \"B\"}}")
                        .post("/v1/contacts")
                        .then(),
                400,
                "invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, invalid",
        "limit=201, invalid",
        "limit=x, invalid",
        "sort=age, invalid",
        "tier=BEST, invalid",
        "state=UNKNOWN, invalid",
        "updatedSince=yesterday, invalid",
        "trashed=maybe, invalid",
        "ids=7, invalid",
        "birthdayMonth=0, invalid",
        "birthdayMonth=13, invalid",
        "birthdayMonth=May, invalid",
        "birthdayMonth=%00, invalid",
        "fields=%2C, invalid",
        "fields=card, invalid",
        "fields=name%00, invalid",
        "cursor=abc, invalid-cursor",
        "cursor=%00, invalid-cursor"
    })
    void aQuestionThatMakesNoSenseIsRefused(String query, String type) {
        var alice = Caller.ofNewTeam("alice");
        refused(
                alice.request()
                        .urlEncodingEnabled(false)
                        .get("/v1/contacts?" + query)
                        .then(),
                400,
                type);
    }

    @Test
    void aCursorServesOnlyTheListItCameFrom() {
        var alice = Caller.ofNewTeam("alice");
        for (String name : new String[] {"A", "B", "C"}) {
            alice.request().body("{\"name\": {\"given\": \"" + name + "\"}}").post("/v1/contacts");
        }
        String next = alice.request().get("/v1/contacts?limit=1").path("next");
        refused(
                alice.request()
                        .get("/v1/contacts?limit=1&sort=-name&cursor=" + next)
                        .then(),
                400,
                "invalid-cursor");
        refused(alice.request().get("/v1/members?limit=1&cursor=" + next).then(), 400, "invalid-cursor");
        String altered = next.substring(0, next.length() - 2) + (next.endsWith("A") ? "BB" : "AA");
        refused(alice.request().get("/v1/contacts?limit=1&cursor=" + altered).then(), 400, "invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%00",
                "q='",
                "q=%27%20%7C%20%28",
                "q=!!!",
                "q=a%26b",
                "q=:*",
                "q=%5C",
                "email=%00",
                "email='%5C",
                "tag=%27%29",
                "interest=%00",
                "interest=%27%20%7C%20%28",
                "need='%5C",
                "need=:*",
                "phone=x",
                "keeper=%00"
            })
    void oddWordsFindNobodyAndBreakNothing(String query) {
        var alice = Caller.ofNewTeam("alice");
        alice.request()
                .body("{\"name\": {\"given\": \"Zed\"}}")
                .post("/v1/contacts")
                .then()
                .statusCode(201);
        alice.request()
                .urlEncodingEnabled(false)
                .get("/v1/contacts?" + query)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void anIdThatIsNoneIsNotThere() {
        var alice = Caller.ofNewTeam("alice");
        refused(alice.request().get("/v1/contacts/7").then(), 404, "not-found");
        refused(alice.request().get("/v1/contacts/" + UUID.randomUUID()).then(), 404, "not-found");
        refused(alice.request().get("/v1/nothing").then(), 404, "not-found");
    }
}
