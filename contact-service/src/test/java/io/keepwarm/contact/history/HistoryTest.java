package io.keepwarm.contact.history;

import static io.keepwarm.contact.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.chassis.testing.MovedClock;
import io.keepwarm.contact.AppDatabase;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class HistoryTest {
    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());

    private String added(String body) {
        return alice.request()
                .body(body)
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse patch(Caller caller, String id, String patch) {
        return caller.request()
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/contacts/" + id)
                .then();
    }

    private static ValidatableResponse history(Caller caller, String id) {
        return caller.request().get("/v1/contacts/" + id + "/history").then();
    }

    @Test
    void everyWayInLeavesAnEntryAndTheNewestComesFirst() {
        String id = added("{\"name\": {\"given\": \"Maya\"}, \"title\": \"Lead\", \"tags\": [\"a\"]}");
        patch(bob, id, "{\"title\": \"Head\", \"tags\": null, \"name\": {\"given\": \"Mia\"}}")
                .statusCode(200);
        alice.request()
                .header("If-Match", "*")
                .body("{\"name\": {\"full\": \"Maya\"}, \"custom\": {\"a\": 1}}")
                .put("/v1/contacts/" + id)
                .then()
                .statusCode(200);
        alice.request()
                .header("If-Match", "*")
                .delete("/v1/contacts/" + id)
                .then()
                .statusCode(204);
        alice.request().post("/v1/contacts/" + id + "/restore").then().statusCode(200);

        history(alice, id)
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items.version", contains(5, 4, 3, 2, 1))
                .body("items.by", contains("alice", "alice", "alice", "bob", "alice"))
                .body("items[0].changes.field", contains("/trashedAt"))
                .body("items[0].changes[0]", not(hasKey("new")))
                .body("items[1].changes[0].new", notNullValue())
                .body("items[1].changes[0]", not(hasKey("old")))
                .body("items[2].changes.field", containsInAnyOrder("/custom/a", "/name/full", "/name/given", "/title"))
                .body("items[3].changes.field", contains("/name/full", "/name/given", "/tags", "/title"))
                .body("items[3].changes.old", contains("Maya", "Maya", List.of("a"), "Lead"))
                .body("items[3].changes[3].new", equalTo("Head"))
                .body("items[4].changes.field", hasItem("/keeperId"))
                .body("items[4].changes.find { it.field == '/title' }.new", equalTo("Lead"))
                .body("items[4].changes[0]", not(hasKey("old")));
    }

    @Test
    void whatIsRefusedOrChangesNothingLeavesNoEntry() {
        String id = added("{\"name\": {\"given\": \"Maya\"}}");
        patch(alice, id, "{\"values\": 9}").statusCode(400);
        patch(bob, id, "{\"values\": 3}").statusCode(403);
        patch(bob, id, "{}").statusCode(200);
        history(alice, id).body("items", hasSize(1));
    }

    @Test
    void whoComesInForAnotherAndWhoLeavesBothHaveIt() {
        Caller.of("boss", alice.team(), claims -> claims.groups("member", "admin"))
                .request()
                .header("If-Match", "*")
                .body("{\"innerCircleLimit\": 5}")
                .put("/v1/team-settings");
        List<String> circle = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            circle.add(added("{\"name\": {\"given\": \"Close\"}, \"tier\": \"INNER_CIRCLE\"}"));
        }
        String late = added("{\"name\": {\"given\": \"Late\"}, \"tier\": \"CLOSE\"}");
        alice.request()
                .header("If-Match", "*")
                .body("{\"tier\": \"INNER_CIRCLE\"}")
                .patch("/v1/contacts/" + late + "?replacing=" + circle.getFirst())
                .then()
                .statusCode(200);
        history(alice, late).body("items[0].changes[0].old", equalTo("CLOSE"));
        history(alice, circle.getFirst())
                .body("items", hasSize(2))
                .body("items[0].changes.field", contains("/tier"))
                .body("items[0].changes[0].new", equalTo("CLOSE"));
    }

    @Test
    void importsLeaveEntriesInTheNameOfWhoseImportItIs() {
        importing("Maya", "Lead");
        String id = alice.request().get("/v1/contacts?q=maya").path("items[0].id");
        importing("Maya", "Head");
        history(bob, id)
                .body("items", hasSize(2))
                .body("items.by", contains("alice", "alice"))
                .body("items[0].changes.field", contains("/title"))
                .body("items[0].changes[0].old", equalTo("Lead"))
                .body("items[1].changes.find { it.field == '/source' }.new", equalTo("IMPORT"));
    }

    private void importing(String name, String title) {
        String id = alice.request()
                .contentType("text/vcard")
                .body("BEGIN:VCARD\nVERSION:4.0\nUID:u1\nFN:" + name + "\nTITLE:" + title + "\nEND:VCARD\n")
                .post("/v1/imports?format=VCARD")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        patiently().until(() -> alice.request().get("/v1/imports/" + id).path("state"), equalTo("DONE"));
    }

    @Test
    void theHistoryIsReadPageByPage() {
        String id = added("{\"name\": {\"given\": \"Maya\"}}");
        for (int n = 0; n < 4; n++) {
            patch(alice, id, "{\"title\": \"Title " + n + "\"}").statusCode(200);
        }
        List<Integer> versions = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = alice.request()
                    .get("/v1/contacts/" + id + "/history?limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            versions.addAll(page.getList("items.version"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        assertThat(versions).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void whatWasChangedWhileItWasPrivateIsItsKeepersAlone() {
        String id = added("{\"name\": {\"given\": \"Maya\"}, \"visibility\": \"PRIVATE\", \"notes\": \"between us\"}");
        history(bob, id).statusCode(404);
        patch(alice, id, "{\"visibility\": \"TEAM\", \"notes\": null}").statusCode(200);
        history(bob, id).statusCode(200).body("items", empty());
        history(alice, id).body("items", hasSize(2));
        patch(alice, id, "{\"title\": \"Lead\"}").statusCode(200);
        history(bob, id).body("items", hasSize(1)).body("items[0].changes.field", contains("/title"));
        Caller.ofNewTeam("alice")
                .request()
                .get("/v1/contacts/" + id + "/history")
                .then()
                .statusCode(404);
    }

    @Test
    void anErasedContactHasNoHistory() throws SQLException {
        String id = added("{\"name\": {\"given\": \"Maya\"}, \"visibility\": \"PRIVATE\"}");
        alice.request().post("/v1/contacts/" + id + "/erase").then().statusCode(204);
        history(alice, id).statusCode(404);
        try (var app = AppDatabase.open("app");
                var statement = app.createStatement()) {
            AppDatabase.setTeam(app, alice.team());
            try (var left = statement.executeQuery("select from contact_change")) {
                assertThat(left.next()).isFalse();
            }
        }
    }

    @Test
    void lowValuesBesideHighRelevanceAreTakenWithAWarning() {
        String id = alice.request()
                .body(
                        "{\"name\": {\"given\": \"Maya\"}, \"tier\": \"NONE\", \"values\": 2, \"relevance\": {\"now\": 4}}")
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .body("warnings.code", contains("RELEVANCE_WITHOUT_SHARED_VALUES"))
                .body("warnings[0].message", notNullValue())
                .extract()
                .path("id");
        String read = alice.request().get("/v1/contacts/" + id).asString();
        alice.request()
                .header("If-Match", "*")
                .body(read)
                .put("/v1/contacts/" + id)
                .then()
                .statusCode(200)
                .body("warnings", hasSize(1));
        alice.request().get("/v1/contacts/" + id).then().body("warnings", hasSize(1));
        patch(alice, id, "{\"values\": 3}").statusCode(200).body("warnings", empty());
        patch(alice, id, "{\"warnings\": []}").statusCode(400);
    }

    @Test
    void whoLooksAtSomebodyIsToldThatNothingWasLookedUpYet() {
        String id = alice.request()
                .body("{\"name\": {\"given\": \"Maya\"}, \"vouch\": {\"level\": 4}}")
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .body(
                        "warnings.code",
                        contains("VOUCH_WITHOUT_EVIDENCE", "VOUCH_OLD", "VOUCH_WITHOUT_WORKING_TOGETHER"))
                .extract()
                .path("id");
        alice.request().get("/v1/contacts/" + id).then().body("warnings.code", hasItem("RESEARCH_MISSING"));
        patch(
                alice,
                id,
                "{\"vouch\": null, \"researchNotes\": [{\"text\": \"x\", \"on\": \"" + LocalDate.now(ZoneOffset.UTC)
                        + "\"}]}");
        alice.request().get("/v1/contacts/" + id).then().body("warnings", empty());
        try (var later = MovedClock.by(Duration.ofDays(100))) {
            assertThat(later).isNotNull();
            alice.request().get("/v1/contacts/" + id).then().body("warnings.code", contains("RESEARCH_OLD"));
        }
    }
}
