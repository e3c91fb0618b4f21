package io.keepwarm.contact.lifeevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ContactService
class LifeEventResourceTest {
    private static final String AWARD = """
            {"kind": "AWARD", "on": "2026-11-11", "note": " Her lab won ", "source": "Nordic Energy News"}""";

    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());
    private final Caller boss = Caller.of("boss", alice.team(), claims -> claims.groups("member", "admin"));
    private String contact;

    @BeforeEach
    void somebodyIsKnown() {
        contact = contact("{\"name\": {\"given\": \"Maya\"}}");
    }

    private String contact(String body) {
        return alice.request().body(body).post("/v1/contacts").path("id");
    }

    private String noted(String body) {
        return alice.request()
                .body(body)
                .post(events())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String events() {
        return "/v1/contacts/" + contact + "/life-events";
    }

    @Test
    void whatIsNotedIsShownToTheTeamAndToldToTheOthers() {
        String id = alice.request()
                .body(AWARD)
                .post(events())
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString(events() + "/"))
                .body("kind", equalTo("AWARD"))
                .body("on", equalTo("2026-11-11"))
                .body("about", equalTo(true))
                .body("by", nullValue())
                .body("note", equalTo("Her lab won"))
                .body("expiresOn", equalTo("2026-11-25"))
                .body("notedBy", equalTo("alice"))
                .extract()
                .path("id");

        bob.request().get(events()).then().body("items.id", contains(id)).body("next", nullValue());
        bob.request().get(events() + "/" + id).then().statusCode(200).header("ETag", "\"1\"");
        try (var told = Told.on("keepwarm.life-events")) {
            var state = told.await(one -> one.path("lifeEventId").asText().equals(id), 1)
                    .getFirst();
            assertThat(state.path("contactId").asText()).isEqualTo(contact);
            assertThat(state.path("team").asText()).isEqualTo(alice.team());
            assertThat(state.path("version").asLong()).isEqualTo(1);
            assertThat(state.path("expiresOn").asText()).isEqualTo("2026-11-25");
            assertThat(state.path("side").asText()).isEqualTo("ABOUT");
        }
    }

    @Test
    void whoDoesNotKnowTheDayHasHeardOfItToday() {
        var berlin = ZoneId.of("Europe/Berlin");
        var before = LocalDate.now(berlin);
        String id = noted("{\"kind\": \"JOB_LOSS\", \"by\": true}");
        var today = LocalDate.parse(alice.request().get(events() + "/" + id).path("on"));
        assertThat(today).isBetween(before, LocalDate.now(berlin));
        alice.request()
                .get(events() + "/" + id)
                .then()
                .body("expiresOn", equalTo(today.plusDays(90).toString()))
                .body("by", equalTo(true))
                .body("about", nullValue())
                .body("note", nullValue());
    }

    @Test
    void theLatestComeFirstPageByPage() {
        String spring = noted("{\"kind\": \"MOVE\", \"on\": \"2026-03-01\"}");
        String autumn = noted("{\"kind\": \"MOVE\", \"on\": \"2026-10-01\", \"expiresOn\": \"2027-01-01\"}");
        String alsoAutumn = noted("{\"kind\": \"CHILD\", \"on\": \"2026-10-01\"}");

        var first = alice.request().get(events() + "?limit=2").then();
        first.body("items.id", contains(alsoAutumn, autumn));
        alice.request()
                .queryParam("cursor", first.extract().<String>path("next"))
                .get(events() + "?limit=2")
                .then()
                .body("items.id", contains(spring))
                .body("next", nullValue());
    }

    @Test
    void aRepeatedRequestNotesItOnce() {
        for (int time = 0; time < 2; time++) {
            alice.request()
                    .header("Idempotency-Key", "award")
                    .body(AWARD)
                    .post(events())
                    .then()
                    .statusCode(201);
        }
        alice.request().get(events()).then().body("items", hasSize(1));
    }

    @Test
    void whatWasTakenBackIsGoneAndTheOthersAreTold() {
        String id = noted(AWARD);

        bob.request().delete(events() + "/" + id).then().statusCode(428);
        bob.request()
                .header("If-Match", "\"2\"")
                .delete(events() + "/" + id)
                .then()
                .statusCode(412);
        bob.request()
                .header("If-Match", "\"1\"")
                .delete(events() + "/" + id)
                .then()
                .statusCode(204);

        alice.request().get(events()).then().body("items", empty());
        alice.request().get(events() + "/" + id).then().statusCode(404);
        alice.request()
                .header("If-Match", "*")
                .delete(events() + "/" + id)
                .then()
                .statusCode(404);
        try (var told = Told.on("keepwarm.life-events")) {
            var state = told.await(one -> one.path("lifeEventId").asText().equals(id), 2)
                    .getLast();
            assertThat(state.path("version").asLong()).isEqualTo(2);
            assertThat(state.has("note")).isFalse();
        }
    }

    @Test
    void ofAnErasedContactEveryEventIsForgottenAlsoOneTakenBack() {
        String standing = noted(AWARD);
        String takenBack = noted(AWARD);
        alice.request().header("If-Match", "*").delete(events() + "/" + takenBack);

        boss.request().post("/v1/contacts/" + contact + "/erase").then().statusCode(204);

        alice.request().get(events()).then().statusCode(404);
        try (var told = Told.on("keepwarm.life-events")) {
            told.awaitForgotten(standing);
            told.awaitForgotten(takenBack);
        }
    }

    @Test
    void eventsAreNotedOfTheTrashedTheEndedAndTheDeceasedToo() {
        alice.request()
                .header("If-Match", "*")
                .body(Map.of("state", "DECEASED"))
                .patch("/v1/contacts/" + contact)
                .then()
                .statusCode(200);
        noted(AWARD);
        alice.request().header("If-Match", "*").delete("/v1/contacts/" + contact);
        noted("{\"kind\": \"OTHER\"}");
        alice.request().get(events()).then().body("items", hasSize(2));
    }

    @Test
    void whoMayNotSeeTheContactSeesAndNotesNothing() {
        String id = noted(AWARD);
        alice.request()
                .header("If-Match", "*")
                .body("{\"visibility\": \"PRIVATE\"}")
                .patch("/v1/contacts/" + contact)
                .then()
                .statusCode(200);
        for (var other : List.of(bob, boss, Caller.ofNewTeam("alice"))) {
            other.request().get(events()).then().statusCode(404);
            other.request().get(events() + "/" + id).then().statusCode(404);
            other.request().body(AWARD).post(events()).then().statusCode(404);
            other.request()
                    .header("If-Match", "*")
                    .delete(events() + "/" + id)
                    .then()
                    .statusCode(404);
        }
        alice.request().get(events()).then().body("items.id", contains(id));
    }

    @Test
    void anEventIsFoundUnderItsOwnContactAlone() {
        String id = noted(AWARD);
        String other = contact("{\"name\": {\"given\": \"Tom\"}}");
        alice.request()
                .get("/v1/contacts/" + other + "/life-events/" + id)
                .then()
                .statusCode(404);
        alice.request()
                .header("If-Match", "*")
                .delete("/v1/contacts/" + other + "/life-events/" + id)
                .then()
                .statusCode(404);
        alice.request()
                .get("/v1/contacts/" + UUID.randomUUID() + "/life-events")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /kind",
                "{\"kind\": \"PARTY\"} | /kind",
                "{\"kind\": \"UNKNOWN\"} | /kind",
                "{\"kind\": \"AWARD\", \"on\": \"2026-02-30\"} | /on",
                "{\"kind\": \"AWARD\", \"on\": \"+12026-02-03\"} | /on",
                "{\"kind\": \"AWARD\", \"by\": \"her\"} | /by",
                "{\"kind\": \"AWARD\", \"about\": false} | /about",
                "{\"kind\": \"AWARD\", \"about\": true, \"by\": true} | /by",
                "{\"kind\": \"AWARD\", \"note\": \"\\u0000\"} | /note",
                "{\"kind\": \"AWARD\", \"wrong\": 1} | /wrong",
                "{\"kind\": \"AWARD\", \"on\": \"2026-02-03\", \"expiresOn\": \"2026-02-02\"} | /expiresOn",
            })
    void aFieldThatIsWrongIsNamed(String body, String pointer) {
        alice.request().body(body).post(events()).then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
        alice.request().get(events()).then().body("items", empty());
    }
}
