package io.keepwarm.contact.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ContactService
class OfferResourceTest {
    private static final String GRANTS = """
            {"kind": "KNOWLEDGE", "title": " An hour on grants ", "topics": ["grants", " grants", "Horizon Europe"]}""";

    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());

    private String offered(String body) {
        return alice.request()
                .body(body)
                .post("/v1/offers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void whatIsOfferedIsListedForTheTeamAndToldToTheOthers() {
        String id = alice.request()
                .body(GRANTS)
                .post("/v1/offers")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("memberId", equalTo("alice"))
                .body("title", equalTo("An hour on grants"))
                .body("topics", contains("grants", "Horizon Europe"))
                .extract()
                .path("id");

        alice.request().get("/v1/offers").then().body("items.id", contains(id)).body("next", nullValue());
        bob.request().get("/v1/offers").then().body("items", empty());
        bob.request().get("/v1/offers?memberId=alice").then().body("items.id", contains(id));
        bob.request().get("/v1/offers/" + id).then().statusCode(200).header("ETag", "\"1\"");
        try (var told = Told.on("keepwarm.offers")) {
            var state = told.await(one -> one.path("offerId").asText().equals(id), 1)
                    .getFirst();
            assertThat(state.path("team").asText()).isEqualTo(alice.team());
            assertThat(state.path("memberId").asText()).isEqualTo("alice");
            assertThat(state.path("kind").asText()).isEqualTo("KNOWLEDGE");
            assertThat(state.path("topics")).hasSize(2);
        }
    }

    @Test
    void itsMemberChangesAndWithdrawsIt() {
        String id = offered(GRANTS);
        alice.request()
                .body("{\"kind\": \"TIME\", \"title\": \"A morning\"}")
                .put("/v1/offers/" + id)
                .then()
                .statusCode(428);
        alice.request()
                .header("If-Match", "\"1\"")
                .body("{\"id\": \"" + id + "\", \"version\": 1, \"kind\": \"TIME\", \"title\": \"A morning\"}")
                .put("/v1/offers/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("topics", empty());
        alice.request()
                .header("If-Match", "\"1\"")
                .delete("/v1/offers/" + id)
                .then()
                .statusCode(412);
        alice.request()
                .header("If-Match", "\"2\"")
                .delete("/v1/offers/" + id)
                .then()
                .statusCode(204);
        alice.request().get("/v1/offers/" + id).then().statusCode(404);
        try (var told = Told.on("keepwarm.offers")) {
            var states = told.await(one -> one.path("offerId").asText().equals(id), 3);
            assertThat(states)
                    .extracting(state -> state.path("version").asInt())
                    .containsExactly(1, 2, 3);
        }
    }

    @Test
    void nobodyElseChangesItAndAnotherTeamDoesNotSeeIt() {
        String id = offered(GRANTS);
        bob.request()
                .header("If-Match", "*")
                .body(GRANTS)
                .put("/v1/offers/" + id)
                .then()
                .statusCode(403);
        bob.request().header("If-Match", "*").delete("/v1/offers/" + id).then().statusCode(403);
        var stranger = Caller.ofNewTeam("alice");
        stranger.request().get("/v1/offers/" + id).then().statusCode(404);
        stranger.request().get("/v1/offers").then().body("items", empty());
        stranger.request()
                .header("If-Match", "*")
                .delete("/v1/offers/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void aLongListComesPageByPageAndARepeatedRequestOffersOnce() {
        for (String key : List.of("a", "b", "c", "a")) {
            alice.request()
                    .header("Idempotency-Key", key)
                    .body("{\"kind\": \"TIME\", \"title\": \"" + key + "\"}")
                    .post("/v1/offers")
                    .then()
                    .statusCode(201);
        }
        var first = alice.request().get("/v1/offers?limit=2").then();
        first.body("items.title", contains("a", "b"));
        alice.request()
                .queryParam("cursor", first.extract().<String>path("next"))
                .get("/v1/offers?limit=2")
                .then()
                .body("items.title", contains("c"))
                .body("next", nullValue());
    }

    @Test
    void whoOffersVeryMuchWithdrawsSomethingFirst() {
        for (int n = 0; n < 200; n++) {
            offered("{\"kind\": \"TIME\", \"title\": \"Hour " + n + "\"}");
        }
        alice.request()
                .body(GRANTS)
                .post("/v1/offers")
                .then()
                .statusCode(409)
                .body("type", endsWith("/too-many-offers"));
        alice.request().get("/v1/offers?limit=200").then().body("items", hasSize(200));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": \"x\"} | /kind",
                "{\"kind\": \"MONEY\", \"title\": \"x\"} | /kind",
                "{\"kind\": \"UNKNOWN\", \"title\": \"x\"} | /kind",
                "{\"kind\": \"TIME\"} | /title",
                "{\"kind\": \"TIME\", \"title\": \" \"} | /title",
                "{\"kind\": \"TIME\", \"title\": \"\\u0000\"} | /title",
                "{\"kind\": \"TIME\", \"title\": \"x\", \"topics\": [\"\"]} | /topics/0",
                "{\"kind\": \"TIME\", \"title\": \"x\", \"topics\": [null]} | /topics/0",
                "{\"kind\": \"TIME\", \"title\": \"x\", \"price\": 1} | /price",
            })
    void aFieldThatIsWrongIsNamed(String body, String pointer) {
        alice.request()
                .body(body)
                .post("/v1/offers")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }
}
