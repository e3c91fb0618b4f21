package io.keepwarm.contact.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Told;
import io.keepwarm.contact.Waiting;
import io.keepwarm.contact.contact.Contacts;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ContactService
class GoalResourceTest {
    private final Contacts contacts;
    private final TeamTransactions transactions;
    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());
    private final Caller boss = Caller.of("boss", alice.team(), claims -> claims.groups("member", "admin"));

    GoalResourceTest(Contacts contacts, TeamTransactions transactions) {
        this.contacts = contacts;
        this.transactions = transactions;
    }

    private static String set(Caller caller, String title, String scope) {
        return caller.request()
                .body(Map.of("title", title, "scope", scope))
                .post("/v1/goals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> linked(String... goals) {
        return Map.of(
                "name", Map.of("given", "Maya"), "relevance", Map.of("now", 4, "goalIds", List.of((Object[]) goals)));
    }

    private static String contact(Caller caller, Map<String, Object> body) {
        return caller.request()
                .body(body)
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonNode told(String contact, int version) {
        try (var told = Told.on("keepwarm.contacts")) {
            return told.await(
                            state -> state.path("contactId").asText().equals(contact)
                                    && state.path("version").asInt() == version,
                            1)
                    .getFirst();
        }
    }

    private static List<String> titles(JsonNode contact) {
        return StreamSupport.stream(contact.path("relevance").path("goals").spliterator(), false)
                .map(goal -> goal.path("title").asText())
                .toList();
    }

    private static void rename(Caller caller, String goal, String title) {
        caller.request()
                .header("If-Match", "*")
                .body(Map.of("title", title))
                .put("/v1/goals/" + goal)
                .then()
                .statusCode(200);
    }

    @Test
    void aGoalIsOnesOwnUnlessItIsTheTeams() {
        String own = alice.request()
                .body("""
                        {"title": " Change to research ", "problem": "Nobody there knows me", "until": "2026-12-31"}""")
                .post("/v1/goals")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("title", equalTo("Change to research"))
                .body("scope", equalTo("MINE"))
                .body("state", equalTo("OPEN"))
                .body("until", equalTo("2026-12-31"))
                .body("memberId", equalTo("alice"))
                .extract()
                .path("id");
        String teams = set(alice, "Enter Iceland", "TEAM");
        alice.request().get("/v1/goals").then().body("items.id", contains(own, teams));
        bob.request().get("/v1/goals").then().body("items.id", contains(teams));
        bob.request().get("/v1/goals/" + teams).then().statusCode(200);
        for (var other : List.of(bob, boss, Caller.ofNewTeam("alice"))) {
            other.request().get("/v1/goals/" + own).then().statusCode(404);
            other.request()
                    .header("If-Match", "*")
                    .delete("/v1/goals/" + own)
                    .then()
                    .statusCode(404);
        }
        Caller.ofNewTeam("alice").request().get("/v1/goals/" + teams).then().statusCode(404);
    }

    @Test
    void whoSetItOrAnAdminChangesTheTeamsGoal() {
        String goal = set(alice, "Enter Iceland", "TEAM");
        bob.request()
                .header("If-Match", "*")
                .body("{\"title\": \"x\"}")
                .put("/v1/goals/" + goal)
                .then()
                .statusCode(403);
        bob.request().header("If-Match", "*").delete("/v1/goals/" + goal).then().statusCode(403);
        alice.request()
                .body("{\"title\": \"x\"}")
                .put("/v1/goals/" + goal)
                .then()
                .statusCode(428);
        boss.request()
                .header("If-Match", "\"1\"")
                .body("{\"title\": \"Enter Norway\", \"state\": \"REACHED\"}")
                .put("/v1/goals/" + goal)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("scope", equalTo("TEAM"))
                .body("state", equalTo("REACHED"));
        alice.request()
                .header("If-Match", "\"1\"")
                .delete("/v1/goals/" + goal)
                .then()
                .statusCode(412);
        alice.request()
                .header("If-Match", "\"2\"")
                .delete("/v1/goals/" + goal)
                .then()
                .statusCode(204);
        alice.request().get("/v1/goals/" + goal).then().statusCode(404);
    }

    @Test
    void goalsAreListedByScopeAndStatePageByPage() {
        String one = set(alice, "One", "TEAM");
        String two = set(alice, "Two", "MINE");
        String three = set(alice, "Three", "TEAM");
        alice.request()
                .header("If-Match", "*")
                .body("{\"title\": \"One\", \"state\": \"DROPPED\"}")
                .put("/v1/goals/" + one);
        alice.request().get("/v1/goals?state=OPEN").then().body("items.id", contains(two, three));
        alice.request().get("/v1/goals?scope=TEAM").then().body("items.id", contains(one, three));
        alice.request().get("/v1/goals?scope=TEAM&state=DROPPED").then().body("items.id", contains(one));
        var first = alice.request().get("/v1/goals?limit=2").then();
        first.body("items.id", contains(one, two));
        alice.request()
                .queryParam("cursor", first.extract().<String>path("next"))
                .get("/v1/goals?limit=2")
                .then()
                .body("items.id", contains(three))
                .body("next", nullValue());
        alice.request().get("/v1/goals?state=LOST").then().statusCode(400);
    }

    @Test
    void aContactIsLinkedToGoalsThatAreThereForItsKeeper() {
        String own = set(alice, "Change to research", "MINE");
        String teams = set(bob, "Enter Iceland", "TEAM");
        String bobs = set(bob, "Sail", "MINE");
        String id = contact(alice, linked(own, teams));
        alice.request().get("/v1/contacts?goal=" + own).then().body("items.id", contains(id));
        alice.request().get("/v1/contacts?goal=" + bobs).then().body("items", empty());
        alice.request().get("/v1/contacts?goal=x").then().statusCode(400);
        for (String wrong : List.of(bobs, UUID.randomUUID().toString(), "g1")) {
            alice.request()
                    .body(linked(own, wrong))
                    .post("/v1/contacts")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/relevance/goalIds/1"));
            alice.request()
                    .header("If-Match", "*")
                    .body(linked(wrong, own))
                    .put("/v1/contacts/" + id)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/relevance/goalIds/0"));
        }
        var stranger = Caller.ofNewTeam("alice");
        stranger.request().body(linked(teams)).post("/v1/contacts").then().statusCode(400);
        // A colleague who sends back what they read keeps the link to a goal they do not see.
        bob.request()
                .header("If-Match", "*")
                .body(Map.of("title", "Captain"))
                .patch("/v1/contacts/" + id)
                .then()
                .statusCode(200)
                .body("relevance.goalIds", contains(teams));
        alice.request().get("/v1/contacts/" + id).then().body("relevance.goalIds", contains(own, teams));
    }

    @Test
    void theOthersAreToldTheTitlesOfTheKeepersGoalsAndTheTeams() {
        String own = set(alice, "Change to research", "MINE");
        String teams = set(bob, "Enter Iceland", "TEAM");
        String id = contact(alice, linked(own, teams));
        assertThat(titles(told(id, 1))).containsExactly("Change to research", "Enter Iceland");
        assertThat(told(id, 1).path("relevance").path("goals"))
                .extracting(goal -> goal.path("private"))
                .containsExactly(BooleanNode.TRUE, BooleanNode.FALSE);

        rename(bob, teams, "Enter Norway");
        assertThat(titles(told(id, 2))).containsExactly("Change to research", "Enter Norway");
        alice.request().get("/v1/contacts/" + id).then().body("version", equalTo(2));

        bob.request()
                .header("If-Match", "*")
                .body("{\"title\": \"Enter Norway\", \"scope\": \"MINE\"}")
                .put("/v1/goals/" + teams)
                .then()
                .statusCode(200);
        assertThat(titles(told(id, 3))).containsExactly("Change to research");
    }

    @Test
    void theOthersAreToldWhenAGoalIsReachedAndWhenItIsNotAfterAll() {
        String own = set(alice, "Change to research", "MINE");
        String id = contact(alice, linked(own));
        assertThat(reachedAt(told(id, 1)).asText("")).isEmpty();

        state(own, "REACHED");
        assertThat(reachedAt(told(id, 2)).asText())
                .isEqualTo(alice.request().get("/v1/goals/" + own).path("updatedAt"));
        state(own, "OPEN");
        assertThat(reachedAt(told(id, 3)).asText("")).isEmpty();
    }

    private void state(String goal, String state) {
        alice.request()
                .header("If-Match", "*")
                .body(Map.of("title", "Change to research", "state", state))
                .put("/v1/goals/" + goal)
                .then()
                .statusCode(200);
    }

    private static JsonNode reachedAt(JsonNode contact) {
        return contact.at("/relevance/goals/0/reachedAt");
    }

    @Test
    void aPrivateContactOfAColleagueIsToldAnewToo() {
        String teams = set(alice, "Enter Iceland", "TEAM");
        var hidden = new java.util.HashMap<>(linked(teams));
        hidden.put("visibility", "PRIVATE");
        String id = contact(bob, hidden);
        rename(alice, teams, "Enter Norway");
        assertThat(titles(told(id, 2))).containsExactly("Enter Norway");
        alice.request().get("/v1/contacts?goal=" + teams).then().body("items", empty());
    }

    @Test
    void aDeletedGoalIsLinkedToNobody() {
        String own = set(alice, "Change to research", "MINE");
        String other = set(alice, "Write a book", "MINE");
        String id = contact(alice, linked(own, other));
        alice.request()
                .header("If-Match", "*")
                .delete("/v1/goals/" + own)
                .then()
                .statusCode(204);
        alice.request()
                .get("/v1/contacts/" + id)
                .then()
                .body("version", equalTo(2))
                .body("relevance.now", equalTo(4))
                .body("relevance.goalIds", contains(other));
        assertThat(titles(told(id, 2))).containsExactly("Write a book");
    }

    @ParameterizedTest
    @CsvSource({"DROPPED,1", "REACHED,2"})
    void closingAGoalChangesNothingAboutItsPeopleButThatOneThatIsReachedIsTold(String state, int version) {
        String goal = set(alice, "Find a job", "MINE");
        String id = contact(alice, linked(goal));
        alice.request()
                .header("If-Match", "*")
                .body(Map.of("title", "Find a job", "state", state))
                .put("/v1/goals/" + goal)
                .then()
                .statusCode(200);
        alice.request()
                .get("/v1/contacts/" + id)
                .then()
                .body("version", equalTo(version))
                .body("tier", equalTo("REGULAR"))
                .body("state", equalTo("ACTIVE"))
                .body("relevance.goalIds", contains(goal));
    }

    @Test
    void aRepeatedRequestSetsOneGoal() {
        for (int time = 0; time < 2; time++) {
            alice.request()
                    .header("Idempotency-Key", "goal")
                    .body("{\"title\": \"Once\"}")
                    .post("/v1/goals")
                    .then()
                    .statusCode(201);
        }
        alice.request().get("/v1/goals").then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /title",
                "{\"title\": \" \"} | /title",
                "{\"title\": \"\\u0000\"} | /title",
                "{\"title\": \"x\", \"until\": \"2026-02-30\"} | /until",
                "{\"title\": \"x\", \"until\": \"+12026-02-03\"} | /until",
                "{\"title\": \"x\", \"scope\": \"WORLD\"} | /scope",
                "{\"title\": \"x\", \"state\": \"LOST\"} | /state",
                "{\"title\": \"x\", \"wrong\": 1} | /wrong",
            })
    void aFieldThatIsWrongIsNamed(String body, String pointer) {
        alice.request().body(body).post("/v1/goals").then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static String merged(Caller caller, String survivor, String loser) {
        return caller.request()
                .body(Map.of("loserId", loser))
                .post("/v1/contacts/" + survivor + "/merge")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aContactThatComesBackFromAMergeIsLinkedToNoGoalThatIsGone() {
        String gone = set(alice, "Gone", "TEAM");
        String stays = set(alice, "Stays", "TEAM");
        String survivor = contact(alice, linked(gone));
        String loser = contact(alice, linked(gone, stays));
        String merge = merged(alice, survivor, loser);
        alice.request()
                .header("If-Match", "*")
                .delete("/v1/goals/" + gone)
                .then()
                .statusCode(204);
        alice.request().post("/v1/merges/" + merge + "/undo").then().statusCode(200);
        alice.request().get("/v1/contacts/" + loser).then().body("relevance.goalIds", contains(stays));
        alice.request().get("/v1/contacts/" + survivor).then().body("relevance.goalIds", empty());
    }

    @Test
    void whoIsMergedWhileAGoalIsRenamedStaysMerged() {
        String goal = set(alice, "Goal", "TEAM");
        String survivor = contact(alice, linked());
        String loser = contact(alice, linked(goal));
        var renaming = transactions.call(Scope.of(alice.team()), () -> {
            var contact = contacts.lockedAmong(List.of(UUID.fromString(loser))).getFirst();
            contact.mergeInto(UUID.fromString(survivor), Instant.now());
            contacts.flush();
            var renamed = CompletableFuture.runAsync(() -> rename(alice, goal, "Renamed"));
            Waiting.awaitSomebody(contacts.getEntityManager());
            return renamed;
        });
        renaming.join();
        alice.request().get("/v1/contacts").then().body("items.id", contains(survivor));
        alice.request().get("/v1/contacts?goal=" + goal).then().body("items", empty());
    }

    @Test
    void whoIsErasedIsLeftOutOfTheGoalsTheyWereLinkedTo() {
        String goal = alice.request()
                .body(Map.of(
                        "title",
                        "Sail with Maya Okonkwo",
                        "problem",
                        "Write to maya@brightwater.example",
                        "scope",
                        "TEAM"))
                .post("/v1/goals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String unlinked = set(alice, "Ask Maya Okonkwo", "TEAM");
        String erased = contact(
                alice,
                Map.of(
                        "name",
                        Map.of("full", "Maya Okonkwo"),
                        "emails",
                        List.of(Map.of("value", "maya@brightwater.example")),
                        "relevance",
                        Map.of("goalIds", List.of(goal))));
        String other = contact(alice, linked(goal));

        boss.request().post("/v1/contacts/" + erased + "/erase").then().statusCode(204);

        alice.request()
                .get("/v1/goals/" + goal)
                .then()
                .body("title", equalTo("Sail with [erased]"))
                .body("problem", equalTo("Write to [erased]"))
                .body("version", equalTo(2));
        alice.request().get("/v1/goals/" + unlinked).then().body("title", equalTo("Ask Maya Okonkwo"));
        assertThat(titles(told(other, 2))).containsExactly("Sail with [erased]");
    }
}
