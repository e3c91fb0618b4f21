package io.keepwarm.chassis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.sample.SampleService;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.embedded.issuer.Claims;
import io.keepwarm.embedded.issuer.TokenIssuer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SampleService
class ConventionsTest {
    private static final String TYPES = "https://keepwarm.dev/problems/";

    private final Caller alice = Caller.ofNewTeam("alice");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"text": "hi", "txet": 1}      | invalid        | /txet
                    {"text": 5}                    | invalid        | /text
                    {"text": ["hi"]}               | invalid        | /text
                    {"text": ""}                   | invalid        | /text
                    {}                             | invalid        | /text
                    {"text": "hi", "on": "2026-02-30"} | invalid    | /on
                    {"text": "hi", "on": 20260228} | invalid        | /on
                    {"text": "hi", "tier": "BEST"} | invalid        | /tier
                    {"text": "hi", "tier": "UNKNOWN"} | invalid     | /tier
                    {"text": "hi", "tier": 1}      | invalid        | /tier
                    {"text": "hi", "stars": "5"}   | invalid        | /stars
                    {"text": "hi", "stars": 1.5}   | invalid        | /stars
                    """)
    void aBadFieldIsNamedByItsPointer(String body, String type, String pointer) {
        problem(alice.request().body(body).post("/v1/notes").then(), 400, type)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", notNullValue());
        alice.request().get("/v1/notes").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text": "hi"
            {"text": "hi"} tail
            {"text": "hi", "text": "ho"}
            nonsense
            """)
    void aBodyThatIsNoJsonIsMalformed(String body) {
        problem(alice.request().body(body).post("/v1/notes").then(), 400, "malformed-json");
    }

    @Test
    void anEmptyBodyIsRefused() {
        alice.request().post("/v1/notes").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aTooLongFieldIsRefused() {
        problem(
                        alice.request()
                                .body("{\"text\": \"" + "x".repeat(101) + "\"}")
                                .post("/v1/notes")
                                .then(),
                        400,
                        "invalid")
                .body("errors[0].pointer", equalTo("/text"));
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        String huge = "{\"text\": \"" + "x".repeat(1_100_000) + "\"}";
        problem(alice.request().body(huge).post("/v1/notes").then(), 413, "too-large");
    }

    /// Small ones are read at once and others as they come.
    @ParameterizedTest
    @ValueSource(ints = {30, 65_535, 65_536, 65_537, 99_999, 100_000, 1_000_000})
    void aBodyIsReadWholeWhateverItsLength(int length) {
        String note = "{\"text\": \"hi\"}";
        alice.request()
                .body(note + " ".repeat(length - note.length()))
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .body("text", equalTo("hi"));
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void aBodyIsReadWholeInEveryHttp(HttpClient.Version version) throws Exception {
        byte[] note = "{\"text\": \"hi\"}".getBytes(StandardCharsets.UTF_8);
        var bodies = List.of(
                BodyPublishers.ofByteArray(note), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(note)));
        try (var http = HttpClient.newBuilder().version(version).build()) {
            for (int round = 0; round < 2; round++) {
                for (var body : bodies) {
                    var request = HttpRequest.newBuilder(
                                    URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/notes"))
                            .header("Authorization", "Bearer " + alice.token())
                            .header("Content-Type", "application/json")
                            .POST(body)
                            .build();
                    assertThat(http.send(request, BodyHandlers.ofString()).statusCode())
                            .isEqualTo(201);
                }
            }
        }
    }

    @Test
    void anotherContentTypeIsRefused() {
        problem(
                alice.request()
                        .contentType(ContentType.TEXT)
                        .body("hi")
                        .post("/v1/notes")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void anUnknownAddressAndAWrongMethodAreProblems() {
        problem(alice.request().get("/v1/nothing").then(), 404, "not-found");
        problem(alice.request().put("/v1/notes").then(), 405, "method-not-allowed");
    }

    @Test
    void aParameterTheAddressDoesNotKnowIsNamedAndNotIgnored() {
        problem(alice.request().get("/v1/notes?teir=CLOSE&limit=2").then(), 400, "invalid")
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("teir"))
                .body("errors[0].detail", containsString("cursor, limit, on, tier"));
        alice.request().get("/v1/notes?tier=CLOSE&limit=2").then().statusCode(200);
    }

    @Test
    void aBadQueryParameterSaysWhatWasExpected() {
        problem(alice.request().get("/v1/notes?tier=BEST").then(), 400, "invalid")
                .body("errors[0].pointer", equalTo("tier"))
                .body("detail", containsString("CLOSE"));
        problem(alice.request().get("/v1/notes?on=2026-02-30").then(), 400, "invalid");
        problem(alice.request().get("/v1/notes?limit=0").then(), 400, "invalid");
        problem(alice.request().get("/v1/notes?limit=201").then(), 400, "invalid");
        problem(alice.request().get("/v1/notes?limit=many").then(), 400, "invalid");
    }

    @Test
    void whatGoesWrongInsideStaysInside() {
        problem(alice.request().get("/v1/notes/broken").then(), 500, "internal-error")
                .body("detail", not(containsString("secret")));
    }

    @Test
    void noTokenIsAnAnswerOfItsOwn() {
        problem(given().get("/v1/notes").then(), 401, "unauthorized");
    }

    @Test
    void aForgedTokenIsRefused(@TempDir Path elsewhere) {
        var claims = Claims.member("mallory", alice.team());
        var none = Base64.getUrlEncoder().withoutPadding();
        String algNone = none.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                + "." + alice.token().split("\\.")[1] + ".";
        refused(algNone);
        refused(TokenIssuer.at(elsewhere).token(claims));
        refused(Caller.issuer().token(claims.audience("somebody-else")));
        refused(Caller.issuer().token(claims.issuer("http://elsewhere")));
        refused(Caller.issuer().token(claims.expired()));
        refused(alice.token().substring(0, alice.token().length() - 8) + "AAAAAAAA");
        refused("nonsense");
    }

    private static void refused(String token) {
        problem(given().auth().oauth2(token).get("/v1/notes").then(), 401, "unauthorized");
    }

    @Test
    void aTokenWithoutTheRoleOrTheTeamIsForbidden() {
        problem(Caller.operator().request().get("/v1/notes").then(), 403, "forbidden");
        problem(alice.request().get("/chassis/dead-letters").then(), 403, "forbidden");
    }

    @Test
    void aChangeNeedsTheVersionItWasBasedOn() {
        String note = create("to go", null).extract().path("id");

        problem(alice.request().delete("/v1/notes/" + note).then(), 428, "precondition-required");
        problem(
                alice.request()
                        .header("If-Match", "\"7\"")
                        .delete("/v1/notes/" + note)
                        .then(),
                412,
                "precondition-failed");
        alice.request()
                .header("If-Match", "\"1\"")
                .delete("/v1/notes/" + note)
                .then()
                .statusCode(204);
        problem(
                alice.request()
                        .header("If-Match", "*")
                        .delete("/v1/notes/" + note)
                        .then(),
                404,
                "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "w/\"1\"", "\"1", "\"1\", 2"})
    void aVersionThatIsNoETagIsToldHowToBeSent(String ifMatch) {
        String note = create("to stay", null).extract().path("id");

        problem(
                        alice.request()
                                .header("If-Match", ifMatch)
                                .delete("/v1/notes/" + note)
                                .then(),
                        400,
                        "bad-request")
                .body("detail", containsString("with its quotes"));
    }

    @Test
    void aWeakETagIsNoVersionToChange() {
        String note = create("to stay", null).extract().path("id");
        problem(
                        alice.request()
                                .header("If-Match", "W/\"1\"")
                                .delete("/v1/notes/" + note)
                                .then(),
                        412,
                        "precondition-failed")
                .body("detail", containsString("weak"));
    }

    @Test
    void oneOfSeveralETagsIsEnough() {
        String note = create("to go", null).extract().path("id");
        alice.request()
                .header("If-Match", "\"7\", \"1\"")
                .delete("/v1/notes/" + note)
                .then()
                .statusCode(204);
    }

    @Test
    void theSameKeyTwiceCreatesOnce() {
        String first = create("once", "\"key-1\"").statusCode(201).extract().path("id");
        create("once", "key-1").statusCode(201).body("id", equalTo(first));

        problem(create("another", "key-1"), 422, "idempotency-key-reused");
        alice.request().get("/v1/notes").then().body("items", hasSize(1));
    }

    @Test
    void theSameKeyOfAnotherMemberIsAnotherKey() {
        create("once", "key-2").statusCode(201);
        Caller.of("bob", alice.team())
                .request()
                .body("{\"text\": \"bob's\"}")
                .header("Idempotency-Key", "key-2")
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .body("text", equalTo("bob's"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 0; i < 5; i++) {
            create("note " + i, null);
        }
        var first = alice.request().get("/v1/notes?limit=3").then().body("items", hasSize(3));
        String next = first.extract().path("next");
        first.header("Link", containsString("rel=\"next\"")).header("Link", containsString(next));

        alice.request()
                .get("/v1/notes?limit=3&cursor=" + next)
                .then()
                .body("items", hasSize(2))
                .body("items[0].text", equalTo("note 3"))
                .body("next", nullValue());
        String altered = (next.charAt(0) == 'A' ? "B" : "A") + next.substring(1);
        problem(alice.request().get("/v1/notes?cursor=" + altered).then(), 400, "invalid-cursor");
        problem(alice.request().get("/v1/notes?cursor=nonsense").then(), 400, "invalid-cursor");
    }

    private ValidatableResponse create(String text, String key) {
        var request = alice.request().body("{\"text\": \"" + text + "\"}");
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/v1/notes")
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(TYPES + type))
                .body("status", equalTo(status));
    }
}
