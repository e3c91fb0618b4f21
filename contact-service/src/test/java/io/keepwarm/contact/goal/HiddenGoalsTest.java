package io.keepwarm.contact.goal;

import static io.keepwarm.contact.importing.Imported.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Goals that are a member's own, on contacts that the team sees.
@QuarkusTest
@ContactService
class HiddenGoalsTest {
    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());
    private final Caller boss = Caller.of("boss", alice.team(), claims -> claims.groups("member", "manager"));

    private String own = "";
    private String teams = "";

    @BeforeEach
    void setGoals() {
        own = goal(alice, "Leave this place", "MINE");
        teams = goal(alice, "Enter Iceland", "TEAM");
    }

    private static String goal(Caller caller, String title, String scope) {
        return caller.request()
                .body(Map.of("title", title, "scope", scope))
                .post("/v1/goals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String linked(String... goals) {
        return alice.request()
                .body(Map.of(
                        "name", Map.of("full", "Maya Okonkwo"), "relevance", Map.of("now", 4, "goalIds", List.of((Object
                                        [])
                                goals))))
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse get(Caller caller, String path) {
        return caller.request().get(path).then().statusCode(200);
    }

    private static ValidatableResponse put(Caller caller, String id, String body) {
        return caller.request()
                .header("If-Match", "*")
                .body(body)
                .put("/v1/contacts/" + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse patch(Caller caller, String id, String body) {
        return caller.request()
                .header("If-Match", "*")
                .body(body)
                .patch("/v1/contacts/" + id)
                .then()
                .statusCode(200);
    }

    private void handOverToBob() {
        get(bob, "/v1/me");
        boss.request()
                .body("{\"to\": \"bob\", \"all\": true}")
                .post("/v1/members/alice/hand-over")
                .then()
                .statusCode(200);
    }

    @Test
    void nobodyElseSeesThatAContactIsLinkedToThem() {
        String id = linked(own, teams);
        get(alice, "/v1/contacts/" + id).body("relevance.goalIds", contains(own, teams));
        get(bob, "/v1/contacts/" + id)
                .body("relevance.goalIds", contains(teams))
                .body("relevance.now", equalTo(4));
        get(bob, "/v1/contacts").body("items[0].relevance.goalIds", contains(teams));
        get(bob, "/v1/contacts?q=maya").body("items[0].relevance.goalIds", contains(teams));
        get(bob, "/v1/contacts?ids=" + id).body("items[0].relevance.goalIds", contains(teams));
        get(bob, "/v1/contacts?goal=" + own).body("items", empty());
        assertThat(get(bob, "/v1/contacts/" + id + "/history").extract().asString())
                .contains(teams)
                .doesNotContain(own);
        for (String form : List.of("application/json", "text/csv")) {
            assertThat(bob.request().accept(form).get("/v1/exports/contacts").asString())
                    .contains("Okonkwo")
                    .doesNotContain(own);
        }
    }

    @Test
    void theHistoryDoesNotTellOfThemEither() {
        String id = linked(teams);
        patch(alice, id, "{\"relevance\": {\"goalIds\": [\"" + teams + "\", \"" + own + "\"]}}");
        get(bob, "/v1/contacts/" + id + "/history").body("items.version", contains(1));
        get(alice, "/v1/contacts/" + id + "/history").body("items[0].changes.field", contains("/relevance/goalIds"));
    }

    @Test
    void whoSendsAContactBackAsItWasReadTakesNoLinkAway() {
        String id = linked(own, teams);
        String read = get(bob, "/v1/contacts/" + id).extract().asString();
        put(bob, id, read.replace("\"tags\":[]", "\"tags\":[\"x\"]"))
                .body("tags", contains("x"))
                .body("relevance.goalIds", contains(teams));
        patch(bob, id, "{\"title\": \"Weaver\"}").body("relevance.goalIds", contains(teams));
        get(alice, "/v1/contacts/" + id).body("relevance.goalIds", contains(own, teams));
    }

    @Test
    void aRelevanceThatSaysNothingElseIsNotShown() {
        String id = alice.request()
                .body(Map.of("name", Map.of("full", "Maya Okonkwo"), "relevance", Map.of("goalIds", List.of(own))))
                .post("/v1/contacts")
                .path("id");
        String read = get(bob, "/v1/contacts/" + id)
                .body("relevance", nullValue())
                .extract()
                .asString();
        put(bob, id, read).body("relevance", nullValue());
        get(alice, "/v1/contacts/" + id).body("relevance.goalIds", contains(own));
    }

    @Test
    void aNewKeeperJudgesAnewAndLeavesTheLinksOfTheOldOneAlone() {
        String id = linked(own, teams);
        handOverToBob();
        String bobs = goal(bob, "Write a book", "MINE");
        patch(bob, id, "{\"relevance\": {\"now\": 2, \"goalIds\": [\"" + bobs + "\"]}}")
                .body("relevance.goalIds", contains(bobs));
        get(alice, "/v1/contacts/" + id).body("relevance.now", equalTo(2)).body("relevance.goalIds", contains(own));
        patch(bob, id, "{\"relevance\": null}").body("relevance", nullValue());
        get(alice, "/v1/contacts/" + id).body("relevance.goalIds", contains(own));
    }

    @Test
    void anExportOfANewKeeperBroughtBackLeavesThemAlone() {
        String id = linked(own, teams);
        handOverToBob();
        String backup = bob.request()
                .accept("application/json")
                .get("/v1/exports/contacts")
                .asString();
        patch(bob, id, "{\"relevance\": {\"now\": 1, \"why\": \"changed\"}}");
        assertThat(imported(bob, "", backup).getInt("updated")).isEqualTo(1);
        get(alice, "/v1/contacts/" + id)
                .body("relevance.now", equalTo(4))
                .body("relevance.goalIds", containsInAnyOrder(own, teams));
    }

    @Test
    void aRowThatSaysNothingOfRelevanceLeavesItAsItIs() {
        String id = linked(own);
        handOverToBob();
        String backup = bob.request()
                .accept("application/json")
                .get("/v1/exports/contacts")
                .asString();
        assertThat(backup).contains("\"relevance\":{\"now\":4");
        String silent = backup.replaceAll("\"relevance\":\\{[^}]*},?", "");
        String news = silent.replaceFirst("\"name\":", "\"title\":\"Weaver\",\"name\":");
        assertThat(imported(bob, "", news).getInt("updated")).isEqualTo(1);
        get(alice, "/v1/contacts/" + id).body("relevance.now", equalTo(4)).body("relevance.goalIds", contains(own));
    }

    @Test
    void aDryRunShowsNone() {
        String id = linked(own, teams);
        handOverToBob();
        String backup = bob.request()
                .accept("application/json")
                .get("/v1/exports/contacts")
                .asString();
        patch(bob, id, "{\"relevance\": {\"now\": 1, \"goalIds\": []}}");
        String linked = backup.replace("\"goalIds\":[]", "\"goalIds\":[\"" + teams + "\"]");
        String dry = imported(bob, "?dryRun=true", linked).getString("id");
        assertThat(get(bob, "/v1/imports/" + dry + "/rows").extract().asString())
                .contains(teams)
                .doesNotContain(own);
    }

    @Test
    void theyDoNotCountInWhatAnImportMayBring() {
        String id = linked(own);
        handOverToBob();
        List<String> many = IntStream.range(0, 20)
                .mapToObj(n -> goal(bob, "Goal " + n, "MINE"))
                .toList();
        String links = "\"goalIds\":[\"" + String.join("\", \"", many) + "\"]";
        String backup = bob.request()
                .accept("application/json")
                .get("/v1/exports/contacts")
                .asString();
        assertThat(imported(bob, "", backup.replace("\"goalIds\":[]", links)).getInt("updated"))
                .isEqualTo(1);
        get(bob, "/v1/contacts/" + id).body("relevance.goalIds", containsInAnyOrder(many.toArray()));
        get(alice, "/v1/contacts/" + id).body("relevance.goalIds", contains(own));
    }

    @Test
    void aMergeShowsNoneEither() {
        String survivor = linked(own);
        String loser = linked(teams);
        boss.request()
                .body(Map.of("loserId", loser))
                .post("/v1/contacts/" + survivor + "/merge?preview=true")
                .then()
                .body("contact.relevance.goalIds", contains(teams));
        String merge = boss.request()
                .body(Map.of("loserId", loser))
                .post("/v1/contacts/" + survivor + "/merge")
                .then()
                .statusCode(201)
                .body("contact.relevance.goalIds", contains(teams))
                .extract()
                .path("id");
        get(bob, "/v1/merges").body("items[0].contact.relevance.goalIds", contains(teams));
        get(bob, "/v1/merges?contactId=" + loser).body("items[0].contact.relevance.goalIds", contains(teams));
        assertThat(get(bob, "/v1/merges/" + merge).extract().asString()).doesNotContain(own);
    }
}
