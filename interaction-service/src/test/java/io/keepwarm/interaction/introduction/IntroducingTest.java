package io.keepwarm.interaction.introduction;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.keepwarm.events.contact.Visibility;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class IntroducingTest {
    private final Team team = Team.any();
    private String ada;
    private String bob;

    @BeforeEach
    void twoContacts() {
        ada = team.contact();
        bob = team.contact();
    }

    @Test
    void itIsMadeWhenBothAgreedAndNotBefore() {
        String location = proposed(consent(ada, "AGREED"));
        post(location + "/make", "")
                .statusCode(409)
                .body("type", equalTo("https://keepwarm.dev/problems/consent-missing"));
        post(location + "/consent", consent(bob, "ASKED")).statusCode(200).body("state", equalTo("ASKING"));
        post(location + "/outcome", "{\"outcome\": \"TALKED\"}").statusCode(409);
        post(location + "/consent", consent(bob, "AGREED")).statusCode(200).body("state", equalTo("AGREED"));

        post(location + "/make", "{\"occurredAt\": \"2026-01-05T10:00:00Z\"}")
                .statusCode(200)
                .body("state", equalTo("MADE"))
                .body("madeAt", equalTo("2026-01-05T10:00:00Z"));
        post(location + "/outcome", "{\"outcome\": \"FRUITFUL\", \"note\": \"They build a loom\"}")
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("outcome.note", equalTo("They build a loom"));
        post(location + "/consent", consent(bob, "DECLINED")).statusCode(409);
    }

    @Test
    void makingItIsOneTouchWithBothThatGaveSomething() {
        String location = proposed(consent(ada, "AGREED"), consent(bob, "AGREED"));
        post(location + "/make", "").statusCode(200);
        post(location + "/make", "").statusCode(200);

        team.as("alice")
                .get("/v1/interactions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].intent", equalTo("INTRODUCE"))
                .body("items[0].contactIds", equalTo(List.of(ada, bob)))
                .body("items[0].help.side", equalTo("GIVEN"));
        team.tie("alice", ada).body("ledger.given", equalTo(1));
        team.tie("alice", bob).body("ledger.given", equalTo(1));
    }

    @Test
    void whoDeclinesIsNotIntroduced() {
        String location = proposed(consent(ada, "AGREED"), consent(bob, "DECLINED"));
        team.as("alice").get(location).then().body("state", equalTo("DECLINED"));
        post(location + "/make", "")
                .statusCode(409)
                .body("type", equalTo("https://keepwarm.dev/problems/introduction-declined"));
    }

    @Test
    void itCanBeChangedUntilItIsMadeAndDeleted() {
        String location = proposed();
        String changed = body(consent(ada, "ASKED")).replace("Both weave", "Both knit");
        team.as("alice").body(changed).put(location).then().statusCode(428);
        team.as("alice")
                .header("If-Match", "\"1\"")
                .body(changed)
                .put(location)
                .then()
                .statusCode(200)
                .body("why", equalTo("Both knit"))
                .body("consent.answer", equalTo(List.of("ASKED", "NOT_ASKED")));
        team.as("alice").header("If-Match", "\"2\"").delete(location).then().statusCode(204);
        team.as("alice").get(location).then().statusCode(404);
    }

    @Test
    void aChangeReplacesAllThatWasSaid() {
        String location = proposed(consent(ada, "AGREED"), consent(bob, "AGREED"));
        put(location, body(consent(bob, "ASKED")))
                .statusCode(200)
                .body("consent.answer", equalTo(List.of("NOT_ASKED", "ASKED")))
                .body("state", equalTo("ASKING"));
        put(location, body()).body("consent.answer", equalTo(List.of("NOT_ASKED", "NOT_ASKED")));
        put(location, body().replace(bob, ada)).statusCode(400).body("errors.pointer", hasItem("/contactIds/1"));
        put(location, body(consent(ada, "AGREED"), consent(ada, "DECLINED")))
                .statusCode(400)
                .body("errors.pointer", hasItem("/consent/1/contactId"));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused(body().replace(bob, ada), "/contactIds/1");
        refused(body().replace(bob, team.privateContactOf("bob")), "/contactIds/1");
        refused(body().replace(bob, team.trashedContact()), "/contactIds/1");
        refused(body(consent(team.contact(), "AGREED")), "/consent/0/contactId");
        refused(body().replace("Both weave", ""), "/why");
        team.as("alice").get("/v1/introductions").then().body("items", hasSize(0));
        post(proposed() + "/consent", consent(team.contact(), "AGREED")).statusCode(400);
    }

    @Test
    void nobodyElseSeesIt() {
        String location = proposed();
        team.as("bob").get(location).then().statusCode(404);
        team.as("bob").post(location + "/make").then().statusCode(404);
        team.as("bob").get("/v1/introductions?contactId=" + ada).then().body("items", hasSize(0));
        Team.any().as("alice").get(location).then().statusCode(404);
    }

    @Test
    void itFollowsMergeUndoAndErasure() {
        String eve = team.contact();
        String location = proposed();
        team.tie("alice", eve).statusCode(200);
        try (var world = new World(team)) {
            world.merged(bob, eve);
            Awaitility.await()
                    .untilAsserted(() -> team.as("alice")
                            .get("/v1/introductions?contactId=" + eve)
                            .then()
                            .body("items[0].contactIds", equalTo(List.of(ada, eve))));
            post(location + "/consent", consent(eve, "AGREED"))
                    .statusCode(200)
                    .body("consent.answer", equalTo(List.of("NOT_ASKED", "AGREED")));
            world.unmerged(bob, eve);
            Awaitility.await()
                    .untilAsserted(
                            () -> team.as("alice").get(location).then().body("contactIds", equalTo(List.of(ada, bob))));
            world.contactSaved(bob, "alice", Visibility.TEAM);
            world.erased(bob);
            Awaitility.await()
                    .untilAsserted(() -> team.as("alice").get(location).then().statusCode(404));
        }
    }

    @Test
    void nobodyIsIntroducedToThemselves() {
        String agreed = proposed(consent(ada, "AGREED"), consent(bob, "AGREED"));
        team.tie("alice", bob).statusCode(200);
        try (var world = new World(team)) {
            world.merged(bob, ada);
            Awaitility.await()
                    .untilAsserted(() -> team.as("alice")
                            .get(agreed)
                            .then()
                            .body("state", equalTo("MERGED"))
                            .body("contactIds", equalTo(List.of(ada))));
            for (var step : List.of(
                    post(agreed + "/make", ""),
                    post(agreed + "/consent", consent(ada, "ASKED")),
                    put(agreed, body(consent(ada, "ASKED"))))) {
                step.statusCode(409).body("type", equalTo("https://keepwarm.dev/problems/introduction-merged"));
            }
            team.as("alice").get("/v1/interactions").then().body("items", hasSize(0));

            world.unmerged(bob, ada);
            Awaitility.await()
                    .untilAsserted(() -> team.as("alice").get(agreed).then().body("state", equalTo("AGREED")));
        }
        post(agreed + "/make", "").statusCode(200).body("state", equalTo("MADE"));
    }

    @Test
    void theSameTwoAreNotIntroducedTwiceAtATime() {
        String open = proposed();
        String otherWayRound = body().replace(ada, "first").replace(bob, ada).replace("first", bob);
        team.as("alice")
                .body(otherWayRound)
                .post("/v1/introductions")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://keepwarm.dev/problems/introduction-open"))
                .body("detail", containsString(open.substring(open.indexOf("/v1/"))));
        team.as("bob").body(otherWayRound).post("/v1/introductions").then().statusCode(201);

        post(open + "/consent", consent(ada, "DECLINED")).statusCode(200);
        team.as("alice").body(otherWayRound).post("/v1/introductions").then().statusCode(201);
    }

    private String proposed(String... consents) {
        return team.as("alice")
                .body(body(consents))
                .post("/v1/introductions")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private void refused(String body, String pointer) {
        team.as("alice")
                .body(body)
                .post("/v1/introductions")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    private ValidatableResponse put(String path, String body) {
        return team.as("alice").header("If-Match", "*").body(body).put(path).then();
    }

    private ValidatableResponse post(String path, String body) {
        return team.as("alice").body(body).post(path).then();
    }

    private String body(String... consents) {
        return "{\"contactIds\": [\"%s\", \"%s\"], \"why\": \"Both weave\", \"consent\": [%s]}"
                .formatted(ada, bob, String.join(", ", consents));
    }

    private static String consent(String contact, String answer) {
        return "{\"contactId\": \"%s\", \"answer\": \"%s\"}".formatted(contact, answer);
    }
}
