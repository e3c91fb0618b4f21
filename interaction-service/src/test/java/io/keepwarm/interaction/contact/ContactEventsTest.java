package io.keepwarm.interaction.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.events.contact.Visibility;
import io.keepwarm.events.tie.TieEvent.TieRevised;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import io.keepwarm.interaction.knowledge.KnownFacts;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ContactEventsTest {
    private final Team team = Team.any();

    @Inject
    KnownFacts facts;

    @Inject
    TeamTransactions transactions;

    private World world;
    private String ada;
    private String bob;

    @BeforeEach
    void twoContactsAreTouched() {
        world = new World(team);
        ada = team.contact();
        bob = team.contact();
        team.logged("alice", Team.call(ada, "2026-01-05T10:00:00Z"));
        team.logged("alice", Team.call(bob, "2026-02-05T10:00:00Z"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aContactHeardOfNeedsNoAsking() {
        String known = UUID.randomUUID().toString();
        world.memberSaved("carol", "America/New_York");
        world.contactSaved(known, "carol", Visibility.TEAM);
        Awaitility.await().untilAsserted(() -> team.tie("carol", known).statusCode(200));
        team.contactServiceIsAway();

        Awaitility.await()
                .untilAsserted(() -> team.log("carol", Team.call(known, "2026-01-05T03:00:00Z"))
                        .statusCode(201));
        // Three in the morning in UTC is the evening before in New York.
        team.tie("carol", known).body("lastNote.on", equalTo("2026-01-04"));
    }

    @Test
    void theSurvivorAnswersForTheLoserUntilTheMergeIsUndone() {
        world.merged(bob, ada);
        var merged = world.tieEvents(ada, 2).getLast();
        assertThat(merged).isInstanceOf(TieRevised.class);
        assertThat(merged.state().lastTouchAt()).isEqualTo(Instant.parse("2026-02-05T10:00:00Z"));
        team.tie("alice", bob).body("contactId", equalTo(ada)).body("lastTouchAt", equalTo("2026-02-05T10:00:00Z"));
        assertThat(contacts("/v1/ties")).containsExactly(ada);
        team.as("alice").get("/v1/interactions?contactId=" + bob).then().body("items.size()", equalTo(2));

        team.logged("alice", Team.call(bob, "2026-03-05T10:00:00Z"));
        assertThat(world.tieEvents(ada, 3).getLast().state().lastTouchAt())
                .isEqualTo(Instant.parse("2026-03-05T10:00:00Z"));

        world.unmerged(bob, ada);
        assertThat(world.tieEvents(ada, 4).getLast().state().lastTouchAt())
                .isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
        assertThat(world.tieEvents(bob, 2).getLast().state().lastTouchAt())
                .isEqualTo(Instant.parse("2026-03-05T10:00:00Z"));
        assertThat(contacts("/v1/ties")).containsExactlyInAnyOrder(ada, bob);
    }

    @Test
    void whatNamesTheLoserIsReadAsTheSurvivorsUntilTheMergeIsUndone() {
        String asked = team.logged("alice", """
                {"contactIds": ["%s"], "occurredAt": "2026-03-05T10:00:00Z", "channel": "CALL", "direction": "OUTBOUND",
                 "intent": "ASK", "help": {"side": "ASKED"}, "summary": "Asked for a review",
                 "promises": [{"by": "ME", "what": "Send the draft"}]}
                """.formatted(bob));
        world.merged(bob, ada);
        world.tieEvents(ada, 2);
        var onlyAda = List.of(ada);

        for (String list : List.of(
                "/v1/interactions?contactId=" + ada,
                "/v1/interactions?q=review",
                "/v1/asks",
                "/v1/ties/" + ada + "/ledger")) {
            assertThat(named(list)).as(list).isNotEmpty().allMatch(onlyAda::equals);
        }
        team.as("alice")
                .get(asked)
                .then()
                .body("contactIds", equalTo(onlyAda))
                .body("promises.contactId", equalTo(onlyAda));
        team.log("alice", Team.call(bob, "2026-03-06T10:00:00Z"))
                .statusCode(201)
                .body("contactIds", equalTo(onlyAda));
        sentBack(asked).statusCode(200).body("contactIds", equalTo(onlyAda)).body("promises.size()", equalTo(1));

        world.unmerged(bob, ada);
        var onlyBob = List.of(bob);
        Awaitility.await()
                .untilAsserted(() -> team.as("alice").get(asked).then().body("contactIds", equalTo(onlyBob)));
        team.as("alice").get(asked).then().body("promises.contactId", equalTo(onlyBob));
        assertThat(named("/v1/asks")).allMatch(onlyBob::equals);
    }

    private List<List<String>> named(String list) {
        return team.as("alice").get(list).then().statusCode(200).extract().path("items.contactIds");
    }

    private ValidatableResponse sentBack(String interaction) {
        var read = team.as("alice").get(interaction).then().extract();
        Map<String, Object> sent =
                Map.of("contactIds", read.<List<String>>path("contactIds"), "promises", read.<List<?>>path("promises"));
        return team.as("alice")
                .header("If-Match", "*")
                .body(sent)
                .patch(interaction)
                .then();
    }

    @Test
    void whoKnewOnlyTheLoserKnowsTheSurvivorUntilTheMergeIsUndone() {
        team.logged("carol", Team.call(bob, "2026-02-10T10:00:00Z"));
        world.merged(bob, ada);
        Awaitility.await()
                .untilAsserted(() -> team.tie("carol", ada).body("lastTouchAt", equalTo("2026-02-10T10:00:00Z")));
        team.as("carol").get("/v1/interactions?contactId=" + ada).then().body("items.size()", equalTo(3));

        // The state of the loser that follows an undo says all: it ends the merge by itself.
        world.contactSaved(bob, "alice", Visibility.TEAM);
        Awaitility.await()
                .untilAsserted(() -> team.tie("carol", bob)
                        .body("contactId", equalTo(bob))
                        .body("lastTouchAt", equalTo("2026-02-10T10:00:00Z")));
        Awaitility.await().untilAsserted(() -> team.tie("carol", ada).body("lastTouchAt", nullValue()));
    }

    @Test
    void chainsOfMergesEndAtTheLastSurvivorAndComeApartAgain() {
        String eve = team.contact();
        team.logged("alice", Team.call(eve, "2026-01-01T10:00:00Z"));
        world.merged(ada, bob);
        world.tieEvents(bob, 2);
        world.merged(bob, eve);
        world.tieEvents(eve, 2);
        team.tie("alice", ada).body("contactId", equalTo(eve)).body("lastTouchAt", equalTo("2026-02-05T10:00:00Z"));

        world.unmerged(bob, eve);
        world.tieEvents(eve, 3);
        team.tie("alice", ada).body("contactId", equalTo(bob));
        team.tie("alice", eve).body("lastTouchAt", equalTo("2026-01-01T10:00:00Z"));
    }

    @Test
    void anErasedContactLeavesNothingBehind() {
        String both = team.logged("alice", """
                {"contactIds": ["%s", "%s"], "occurredAt": "2026-03-05T10:00:00Z", "channel": "IN_PERSON",
                 "direction": "MUTUAL", "intent": "CATCH_UP"}
                """.formatted(ada, bob));
        world.contactSaved(ada, "alice", Visibility.TEAM);
        world.erased(ada);

        Awaitility.await().until(() -> world.forgotten().contains(team.name() + ":" + ada + ":alice"));
        team.tie("alice", ada).statusCode(404);
        team.as("alice").get("/v1/interactions?contactId=" + ada).then().body("items.size()", equalTo(0));
        team.as("alice").get(both).then().statusCode(200).body("contactIds", equalTo(List.of(bob)));
        team.as("alice").get("/v1/interactions").then().body("items.size()", equalTo(2));
        team.log("alice", Team.call(ada, "2026-01-05T10:00:00Z")).statusCode(400);

        world.contactSaved(ada, "alice", Visibility.TEAM);
        world.settled("follow-up", ada, "alice", "answer", Instant.parse("2026-03-06T10:00:00Z"));
        world.contactSaved(bob, "bob", Visibility.PRIVATE);
        Awaitility.await().untilAsserted(() -> team.tie("alice", bob).statusCode(404));
        team.tie("alice", ada).statusCode(404);
    }

    @Test
    void noNoteOfATouchWithOthersNamesWhoWasErased() {
        world.acquaintanceSaved(ada, "alice", Visibility.TEAM);
        Awaitility.await()
                .until(() -> transactions.call(
                        Scope.of(team.name()),
                        () -> facts.find(ada)
                                .filter(known -> known.name().equals("Ada Lund"))
                                .isPresent()));
        String both = team.logged("alice", """
                {"contactIds": ["%s", "%s"], "occurredAt": "2026-03-05T10:00:00Z", "channel": "IN_PERSON",
                 "direction": "MUTUAL", "intent": "CATCH_UP", "summary": "Lunch with Ada Lund and Bob",
                 "openTopics": ["the loom of Ada Lund"], "topics": ["Ada Lund"], "valueGiven": "a word for Ada Lund"}
                """.formatted(ada, bob));
        int before = world.tieEvents(bob, 1).size();
        world.erased(ada);

        Awaitility.await()
                .untilAsserted(() -> team.as("alice")
                        .get(both)
                        .then()
                        .body("contactIds", equalTo(List.of(bob)))
                        .body("summary", equalTo("Lunch with [erased] and Bob"))
                        .body("openTopics", equalTo(List.of("the loom of [erased]")))
                        .body("topics", equalTo(List.of("[erased]")))
                        .body("valueGiven", equalTo("a word for [erased]")));
        team.tie("alice", bob)
                .body("lastNote.text", equalTo("Lunch with [erased] and Bob"))
                .body("openTopics", equalTo(List.of("the loom of [erased]")));
        assertThat(world.tieEvents(bob, before + 1).getLast().state().toString())
                .doesNotContain("Ada Lund");
    }

    @Test
    void aTouchThatAnErasedPrivateContactHidStaysHidden() {
        String secret = team.privateContactOf("alice");
        String both = team.logged("alice", """
                {"contactIds": ["%s", "%s"], "occurredAt": "2026-03-05T10:00:00Z", "channel": "IN_PERSON",
                 "direction": "MUTUAL", "intent": "CATCH_UP"}
                """.formatted(secret, bob));
        world.erased(secret);

        Awaitility.await()
                .untilAsserted(() -> team.as("alice")
                        .get(both)
                        .then()
                        .body("contactIds", equalTo(List.of(bob)))
                        .body("private", equalTo(true)));
        team.as("bob").get(both).then().statusCode(404);
    }

    @Test
    void aTouchTheTeamSawIsStillSeenWhenTheSurvivorIsErasedBeforeTheOneItAnswersFor() {
        String eve = team.contact();
        String both = withEve(eve);
        world.merged(bob, ada);
        world.tieEvents(ada, 2);
        eraseAdaThenBob();

        Awaitility.await()
                .untilAsserted(() -> team.as("carol")
                        .get(both)
                        .then()
                        .statusCode(200)
                        .body("contactIds", equalTo(List.of(eve)))
                        .body("private", equalTo(false)));
        team.as("carol")
                .get("/v1/ties/" + eve + "/team")
                .then()
                .body("items.lastTouchAt", equalTo(List.of("2026-03-05T10:00:00Z")));
    }

    @Test
    void aTouchThatAPrivateSurvivorHidStaysHiddenWhenItIsErasedBeforeTheOneItAnswersFor() {
        String eve = team.contact();
        String both = withEve(eve);
        world.contactSaved(ada, "alice", Visibility.PRIVATE);
        Awaitility.await().untilAsserted(() -> team.tie("bob", ada).statusCode(404));
        world.merged(bob, ada);
        Awaitility.await().untilAsserted(() -> team.as("bob").get(both).then().statusCode(404));
        eraseAdaThenBob();

        Awaitility.await()
                .untilAsserted(() -> team.as("alice")
                        .get(both)
                        .then()
                        .body("contactIds", equalTo(List.of(eve)))
                        .body("private", equalTo(true)));
        team.as("bob").get(both).then().statusCode(404);
    }

    private String withEve(String eve) {
        return team.logged("alice", """
                {"contactIds": ["%s", "%s"], "occurredAt": "2026-03-05T10:00:00Z", "channel": "IN_PERSON",
                 "direction": "MUTUAL", "intent": "CATCH_UP"}
                """.formatted(bob, eve));
    }

    private void eraseAdaThenBob() {
        world.erased(ada);
        Awaitility.await().until(() -> world.forgotten().contains(team.name() + ":" + ada + ":alice"));
        world.erased(bob);
    }

    @Test
    void manyThatComeTogetherAreEachKeptAsTheyAre() {
        String sails = team.as("alice")
                .body("{\"title\": \"Tides\", \"topics\": [\"sailing\"]}")
                .post("/v1/shelf")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        List<String> sailors = new ArrayList<>();
        world.erased(bob);
        for (int count = 0; count < 20; count++) {
            sailors.add(UUID.randomUUID().toString());
            world.acquaintanceSaved(sailors.getLast(), "alice", Visibility.TEAM);
            world.contactSaved(UUID.randomUUID().toString(), "bob", Visibility.PRIVATE, count + "@x.example");
        }
        world.acquaintanceSaved(bob, "alice", Visibility.TEAM);
        world.contactSaved(ada, "alice", Visibility.PRIVATE);

        // What only private contacts took part in, the team knows nothing of.
        assertThat(world.tieEvents(ada, 2).getLast().state().sharedLastTouchAt())
                .isNull();
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(contacts(sails + "/matches")).containsExactlyInAnyOrderElementsOf(sailors));
        team.tie("alice", bob).statusCode(404);
        team.tie("bob", ada).statusCode(404);
    }

    private List<String> contacts(String path) {
        return team.as("alice").get(path).then().statusCode(200).extract().path("items.contactId");
    }
}
