package io.keepwarm.contact.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class ContactResourceTest {
    private static final String WHOLE = """
            {"name": {"given": "Maya", "family": "Okonkwo", "prefix": "Dr.", "nickname": "May"},
             "emails": [{"value": "maya@old.example"}, {"value": "Maya@Brightwater.example", "kinds": ["work"], "preferred": true}],
             "phones": [{"value": "+49 170 1234567", "kinds": ["cell"]}],
             "addresses": [{"street": "Main St 1", "city": "Berlin", "country": "Germany"}],
             "urls": [{"value": "https://maya.example"}], "profiles": [{"network": "linkedin", "value": "https://www.linkedin.com/in/maya"}],
             "organisation": "Brightwater, Inc.", "title": "Head of Partnerships", "role": "lead", "birthday": "--02-29",
             "dates": [{"kind": "ANNIVERSARY", "on": "2011-01-13", "label": "Wedding"}], "origin": "COLLEAGUE",
             "howMet": {"how": "at a talk", "where": "Vigo", "on": "2019", "introducedBy": "Tom"},
             "interests": [{"kind": "TOPIC", "value": "sailing"}], "family": [{"relation": "daughter", "name": "Ada"}],
             "needs": [{"kind": "INTRODUCTION", "text": "a designer", "since": "2026-01-31"}], "looking": true,
             "preferredChannel": "CALL", "place": {"city": "Berlin", "country": "Germany", "zone": "Europe/Berlin"},
             "researchNotes": [{"text": "won a prize", "source": "paper", "on": "2026-02-01"}], "tags": ["partner", "Köln"],
             "custom": {"shoe size": 39, "vegan": true, "cats": ["Mia", "Leo"]}, "notes": "likes tea", "tier": "CLOSE", "cadence": "P3W",
             "values": 4, "relevance": {"now": 3, "why": "launch", "reviewOn": "2026-12-01"},
             "vouch": {"level": 5, "evidence": "worked together", "on": "2025-05-05"}, "shareConsent": true,
             "visibility": "TEAM", "state": "PAUSED", "pausedUntil": "2099-12-31"}""";

    private static String add(Caller caller, String body) {
        return caller.request()
                .body(body)
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void everythingThatIsSaidIsKept() {
        var alice = Caller.ofNewTeam("alice");
        String id = alice.request()
                .body(WHOLE)
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/contacts/"))
                .header("ETag", "\"1\"")
                .body("keeperId", equalTo("alice"))
                .extract()
                .path("id");
        alice.request()
                .get("/v1/contacts/" + id)
                .then()
                .statusCode(200)
                .body("name.full", equalTo("Dr. Maya Okonkwo"))
                .body("emails.value", contains("maya@old.example", "Maya@Brightwater.example"))
                .body("addresses[0].street", equalTo("Main St 1"))
                .body("birthday", equalTo("--02-29"))
                .body("howMet.on", equalTo("2019"))
                .body("needs[0].since", equalTo("2026-01-31"))
                .body("custom.'shoe size'", equalTo(39))
                .body("custom.cats", contains("Mia", "Leo"))
                .body("relevance.why", equalTo("launch"))
                .body("vouch.level", equalTo(5))
                .body("state", equalTo("PAUSED"))
                .body("pausedUntil", equalTo("2099-12-31"))
                .body("source", equalTo("MANUAL"))
                .body("createdAt", notNullValue())
                .body("card", nullValue());
    }

    @Test
    void whatLeavesTheServiceIsWhatOthersMayKnow() {
        var alice = Caller.ofNewTeam("alice");
        String id = add(alice, WHOLE);
        try (var contacts = Told.on("keepwarm.contacts")) {
            var state = contacts.await(told -> told.path("contactId").asText().equals(id), 1)
                    .getFirst();
            assertThat(state.path("team").asText()).isEqualTo(alice.team());
            assertThat(state.path("version").asLong()).isEqualTo(1);
            assertThat(state.path("name").path("full").asText()).isEqualTo("Dr. Maya Okonkwo");
            assertThat(state.path("emails").path(0).path("value").asText()).isEqualTo("Maya@Brightwater.example");
            assertThat(state.path("cadence").asText()).isEqualTo("P3W");
            assertThat(state.toString()).doesNotContain("likes tea", "Main St", "shoe size", "maya.example");
        }
    }

    @Test
    void defaultsAreFilledIn() {
        var alice = Caller.ofNewTeam("alice");
        alice.request()
                .body("{\"emails\": [{\"value\": \"someone@example.org\"}]}")
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .body("name.full", equalTo("someone@example.org"))
                .body("tier", equalTo("REGULAR"))
                .body("visibility", equalTo("TEAM"))
                .body("state", equalTo("ACTIVE"))
                .body("looking", equalTo(false))
                .body("phones", empty());
        alice.request()
                .body("{\"name\": {\"given\": \"Li\"}, \"source\": \"API\"}")
                .post("/v1/contacts")
                .then()
                .body("source", equalTo("API"));
    }

    @Test
    void aPatchChangesWhatItNamesAndNoMore() {
        var alice = Caller.ofNewTeam("alice");
        String id = add(alice, WHOLE);
        alice.request()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"title\": null, \"name\": {\"full\": \"Maya O.\"}, \"tags\": [\"x\"], \"state\": \"ACTIVE\"}")
                .patch("/v1/contacts/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("", not(hasKey("title")))
                .body("", not(hasKey("pausedUntil")))
                .body("name.full", equalTo("Maya O."))
                .body("name.given", equalTo("Maya"))
                .body("tags", contains("x"))
                .body("notes", equalTo("likes tea"));
        alice.request()
                .header("If-Match", "*")
                .body("{\"keeperId\": \"bob\"}")
                .patch("/v1/contacts/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/keeperId"));
    }

    @Test
    void aContactThatWasReadCanBeSentBackWhole() {
        var alice = Caller.ofNewTeam("alice");
        String id = add(alice, WHOLE);
        String read = alice.request().get("/v1/contacts/" + id).asString();
        alice.request()
                .header("If-Match", "\"1\"")
                .body(read)
                .put("/v1/contacts/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("notes", equalTo("likes tea"));
        alice.request()
                .header("If-Match", "\"2\"")
                .body("{\"name\": {\"given\": \"Maya\"}}")
                .put("/v1/contacts/" + id)
                .then()
                .statusCode(200)
                .body("", not(hasKey("notes")))
                .body("tier", equalTo("CLOSE"))
                .body("state", equalTo("PAUSED"));
    }

    @Test
    void theTrashIsOutOfSightButNotGone() {
        var alice = Caller.ofNewTeam("alice");
        String id = add(alice, "{\"name\": {\"given\": \"Tom\"}}");
        alice.request().delete("/v1/contacts/" + id).then().statusCode(428);
        alice.request()
                .header("If-Match", "\"1\"")
                .delete("/v1/contacts/" + id)
                .then()
                .statusCode(204);
        alice.request().get("/v1/contacts").then().body("items", empty());
        alice.request().get("/v1/contacts?trashed=true").then().body("items.id", contains(id));
        alice.request().get("/v1/contacts?ids=" + id).then().body("items.id", contains(id));
        alice.request().get("/v1/contacts/" + id).then().body("trashedAt", notNullValue());
        alice.request()
                .post("/v1/contacts/" + id + "/restore")
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
        alice.request().get("/v1/contacts").then().body("items.id", contains(id));
        try (var contacts = Told.on("keepwarm.contacts")) {
            var told = contacts.await(state -> state.path("contactId").asText().equals(id), 3);
            assertThat(told.get(1).path("trashedAt").isTextual()).isTrue();
            assertThat(told.get(2).has("trashedAt")).isFalse();
        }
    }

    @Test
    void aPrivateContactIsItsKeepersAlone() {
        var alice = Caller.ofNewTeam("alice");
        var bob = Caller.of("bob", alice.team());
        String id = add(alice, "{\"name\": {\"given\": \"Secret\"}, \"visibility\": \"PRIVATE\"}");
        bob.request().get("/v1/contacts/" + id).then().statusCode(404);
        bob.request().get("/v1/contacts").then().body("items", empty());
        bob.request().get("/v1/contacts?q=secret").then().body("items", empty());
        bob.request().get("/v1/contacts?ids=" + id).then().body("items", empty());
        bob.request()
                .header("If-Match", "*")
                .body("{}")
                .patch("/v1/contacts/" + id)
                .then()
                .statusCode(404);
        bob.request()
                .header("If-Match", "*")
                .delete("/v1/contacts/" + id)
                .then()
                .statusCode(404);
        bob.request().post("/v1/contacts/" + id + "/restore").then().statusCode(404);
        alice.request().get("/v1/contacts?q=secret").then().body("items", hasSize(1));
    }

    @Test
    void onlyTheKeeperJudges() {
        var alice = Caller.ofNewTeam("alice");
        var bob = Caller.of("bob", alice.team());
        String id = add(alice, WHOLE);
        bob.request()
                .header("If-Match", "*")
                .body("{\"tier\": \"NONE\", \"cadence\": null}")
                .patch("/v1/contacts/" + id)
                .then()
                .statusCode(403)
                .body("detail", containsString("tier, cadence"));
        bob.request()
                .header("If-Match", "*")
                .body("{\"title\": \"Director\"}")
                .patch("/v1/contacts/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void aNumberIsDialledFromWhereItsKeeperIsAtHomeWhoeverWritesIt() {
        var team = Caller.ofNewTeam("alice").team();
        var alice = Caller.of("alice", team, claims -> claims.locale("en-US"));
        var bob = Caller.of("bob", team, claims -> claims.locale("en-GB"));
        alice.request()
                .header("If-Match", "*")
                .body("{\"locale\": \"de-DE\"}")
                .patch("/v1/me")
                .then()
                .statusCode(200);
        String first = "{\"value\": \"0170 5550134\"}";
        String id = add(alice, "{\"name\": {\"given\": \"Maya\"}, \"phones\": [" + first + "]}");
        patch(bob, id, "{\"title\": \"Head\"}").body("phones.number", contains("+491705550134"));
        patch(bob, id, "{\"phones\": [" + first + ", {\"value\": \"0170 5550135\"}]}")
                .body("phones.number", contains("+491705550134", "+491705550135"));
        alice.request().header("If-Match", "*").body("{\"locale\": \"fr-FR\"}").patch("/v1/me");
        patch(alice, id, "{\"title\": \"Lead\"}").body("phones.number", contains("+491705550134", "+491705550135"));
        patch(alice, id, "{\"place\": {\"country\": \"United Kingdom\"}}")
                .body("phones.number", contains("+441705550134", "+441705550135"));
    }

    @Test
    void whoIsCalledOtherwiseIsShownAndSortedSo() {
        var alice = Caller.ofNewTeam("alice");
        String id = add(alice, "{\"name\": {\"given\": \"Maya\", \"family\": \"Okonkwo\"}}");
        patch(alice, id, "{\"name\": {\"family\": \"Smith\"}}").body("name.full", equalTo("Maya Smith"));
        patch(alice, id, "{\"name\": {\"full\": \"May S.\"}}").body("name.full", equalTo("May S."));
        patch(alice, id, "{\"name\": {\"family\": \"Stone\"}}").body("name.full", equalTo("May S."));
        patch(alice, id, "{\"name\": {\"full\": null}}").body("name.full", equalTo("Maya Stone"));
        String nameless = add(alice, "{\"organisation\": \"Ferry & Co\"}");
        patch(alice, nameless, "{\"organisation\": \"Ferry\"}").body("name.full", equalTo("Ferry"));
    }

    private static ValidatableResponse patch(Caller caller, String id, String patch) {
        return caller.request()
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/contacts/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void aRepeatedRequestMakesOneContact() {
        var alice = Caller.ofNewTeam("alice");
        String key = "\"" + UUID.randomUUID() + "\"";
        String first = alice.request()
                .header("Idempotency-Key", key)
                .body(WHOLE)
                .post("/v1/contacts")
                .path("id");
        String second = alice.request()
                .header("Idempotency-Key", key)
                .body(WHOLE)
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(second).isEqualTo(first);
        alice.request()
                .header("Idempotency-Key", key)
                .body("{\"name\": {\"given\": \"Tom\"}}")
                .post("/v1/contacts")
                .then()
                .statusCode(422);
        alice.request().get("/v1/contacts").then().body("items", hasSize(1));
    }
}
