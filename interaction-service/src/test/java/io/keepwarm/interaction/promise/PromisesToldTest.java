package io.keepwarm.interaction.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.keepwarm.events.contact.Visibility;
import io.keepwarm.events.promise.PromiseEvent;
import io.keepwarm.events.promise.PromiseEvent.PromiseDropped;
import io.keepwarm.events.promise.PromiseEvent.PromiseKept;
import io.keepwarm.events.promise.PromiseEvent.PromiseMade;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class PromisesToldTest {
    private static final String CALL_HIM = "{\"by\": \"ME\", \"what\": \"Call on Monday\", \"dueOn\": \"2026-01-12\"}";
    private static final String HER_TIP = "{\"by\": \"THEM\", \"what\": \"Send a tip\"}";

    private final Team team = Team.any();
    private World world;
    private String ada;

    @BeforeEach
    void aContact() {
        world = new World(team);
        ada = team.contact();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void promisesAreMadeWithTheInteractionThatTellsOfThem() {
        String lunch = team.logged("alice", lunch(ada, CALL_HIM, HER_TIP));

        team.as("alice")
                .get(lunch)
                .then()
                .body("promises.what", equalTo(List.of("Call on Monday", "Send a tip")))
                .body("promises.state", equalTo(List.of("OPEN", "OPEN")))
                .body("promises[0].contactId", equalTo(ada));
        team.as("alice").get("/v1/interactions").then().body("items[0].promises", hasSize(2));
        team.as("alice")
                .get("/v1/promises?by=ME")
                .then()
                .body("items", hasSize(1))
                .body("items[0].madeOn", equalTo("2026-01-05"))
                .body("items[0].interactionId", equalTo(lunch.substring(lunch.lastIndexOf('/') + 1)));
        assertThat(world.events(PromiseEvent.class, ids(lunch).getFirst(), 1).getFirst())
                .isInstanceOf(PromiseMade.class);
    }

    @Test
    void editingTheInteractionNeitherDoublesNorLosesThem() {
        String lunch = team.logged("alice", lunch(ada, CALL_HIM, HER_TIP));
        var ids = ids(lunch);
        team.as("alice").post("/v1/promises/" + ids.getFirst() + "/keep").then().statusCode(200);

        patch(lunch, "{\"summary\": \"Long lunch\"}").body("promises", hasSize(2));
        put(lunch, lunch(ada, HER_TIP, CALL_HIM.replace("2026-01-12", "2026-01-13")));

        assertThat(ids(lunch)).containsExactlyInAnyOrderElementsOf(ids);
        team.as("alice")
                .get("/v1/promises/" + ids.getFirst())
                .then()
                .body("state", equalTo("KEPT"))
                .body("dueOn", equalTo("2026-01-13"));
        team.as("alice").get("/v1/promises").then().body("items", hasSize(2));
    }

    @Test
    void inABatchABadPromiseRejectsItsOwnInteractionOnly() {
        String bad = lunch(ada, CALL_HIM.replace("2026-01-12", "2026-01-01"));
        team.as("alice")
                .body("{\"interactions\": [%s, %s]}".formatted(lunch(ada, CALL_HIM, HER_TIP), bad))
                .post("/v1/interactions/batch")
                .then()
                .body("logged", equalTo(1))
                .body("results[1].errors[0].pointer", equalTo("/promises/0/dueOn"));

        team.as("alice").get("/v1/promises").then().body("items", hasSize(2));
    }

    @Test
    void withItsIdAPromiseKeepsItsPlaceUnderOtherWords() {
        String lunch = team.logged("alice", lunch(ada, CALL_HIM));
        String id = ids(lunch).getFirst();
        put(lunch, lunch(ada, "{\"id\": \"%s\", \"by\": \"ME\", \"what\": \"Write instead\"}".formatted(id)));

        assertThat(ids(lunch)).containsExactly(id);
        team.as("alice").get("/v1/promises/" + id).then().body("what", equalTo("Write instead"));
    }

    @Test
    void whatIsToldNoMoreIsDroppedAndToldAgainItHoldsAgain() {
        String lunch = team.logged("alice", lunch(ada, CALL_HIM, HER_TIP));
        var ids = ids(lunch);
        put(lunch, lunch(ada, HER_TIP));

        team.as("alice").get(lunch).then().body("promises", hasSize(1));
        team.as("alice")
                .get("/v1/promises/" + ids.getFirst())
                .then()
                .body("state", equalTo("DROPPED"))
                .body("withdrawn", equalTo(true));
        team.as("alice").post("/v1/promises/" + ids.getFirst() + "/keep").then().statusCode(409);
        put(lunch, lunch(ada, CALL_HIM, HER_TIP));

        assertThat(ids(lunch)).containsExactlyElementsOf(ids);
        assertThat(world.events(PromiseEvent.class, ids.getFirst(), 3))
                .hasExactlyElementsOfTypes(PromiseMade.class, PromiseDropped.class, PromiseMade.class);
    }

    @Test
    void deletingTheInteractionDropsThoseStillOpenAndTheRecordForgetsThem() {
        String lunch = team.logged("alice", lunch(ada, CALL_HIM, HER_TIP));
        var ids = ids(lunch);
        team.as("alice").post("/v1/promises/" + ids.getLast() + "/keep").then().statusCode(200);
        team.as("alice").header("If-Match", "*").delete(lunch).then().statusCode(204);

        assertThat(world.events(PromiseEvent.class, ids.getFirst(), 2).getLast())
                .isInstanceOf(PromiseDropped.class);
        assertThat(world.events(PromiseEvent.class, ids.getLast(), 3).getLast()).isInstanceOf(PromiseKept.class);
        team.as("alice")
                .get("/v1/promises/record?from=2026-01-01")
                .then()
                .body("mine.made", equalTo(0))
                .body("theirs.kept", equalTo(1));
    }

    @Test
    void withTwoContactsAPromiseIsToBothUnlessOneIsNamed() {
        String bob = team.contact();
        String both = lunch(
                        ada, CALL_HIM, "{\"by\": \"ME\", \"what\": \"Thank\", \"contactId\": \"%s\"}".formatted(bob))
                .replace("[\"" + ada + "\"]", "[\"" + ada + "\", \"" + bob + "\"]");
        String lunch = team.logged("alice", both);

        team.as("alice").get("/v1/promises?contactId=" + ada).then().body("items", hasSize(1));
        team.as("alice").get("/v1/promises?contactId=" + bob).then().body("items", hasSize(2));
        // Bob was not there after all.
        patch(lunch, "{\"contactIds\": [\"%s\"]}".formatted(ada)).body("promises", hasSize(1));
        team.as("alice")
                .get("/v1/promises?state=DROPPED&contactId=" + bob)
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void promisesThatMakeNoSenseAreRefusedAndNothingIsLogged() {
        team.log("alice", lunch(ada, "{\"by\": \"ME\", \"what\": \"x\", \"dueOn\": \"2026-01-04\"}"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/promises/0/dueOn"));
        team.log(
                        "alice",
                        lunch(
                                ada,
                                "{\"by\": \"ME\", \"what\": \"x\", \"contactId\": \"%s\"}".formatted(team.contact())))
                .statusCode(400)
                .body("errors.pointer", hasItem("/promises/0/contactId"));
        team.log("alice", lunch(ada, "{\"by\": \"ME\", \"what\": \"x\", \"id\": \"%s\"}".formatted(UUID.randomUUID())))
                .statusCode(400)
                .body("errors.pointer", hasItem("/promises/0/id"));
        team.as("alice").get("/v1/interactions").then().body("items", hasSize(0));
    }

    @Test
    void thePromisesOfAPrivateInteractionAreForNobodyElse() {
        String lunch = team.logged("alice", lunch(ada, CALL_HIM));
        String id = ids(lunch).getFirst();
        team.as("bob").get("/v1/promises/" + id).then().statusCode(200);

        patch(lunch, "{\"private\": true}");
        team.as("bob").get("/v1/promises/" + id).then().statusCode(404);
        assertThat(world.events(PromiseEvent.class, id, 2).getLast().state().isPrivate())
                .isTrue();
    }

    @Test
    void aContactThatBecomesPrivateTakesPromisesAlongAlsoThoseMadeBesideThem() {
        String bob = team.contact();
        String lunch = team.logged(
                "alice",
                lunch(ada, CALL_HIM.replaceFirst("\\{", "{\"contactId\": \"%s\", ".formatted(ada)))
                        .replace("[\"" + ada + "\"]", "[\"" + ada + "\", \"" + bob + "\"]"));
        String id = ids(lunch).getFirst();
        world.contactSaved(bob, "alice", Visibility.PRIVATE);

        assertThat(world.events(PromiseEvent.class, id, 2).getLast().state().isPrivate())
                .isTrue();
        team.as("bob").get("/v1/promises/" + id).then().statusCode(404);
        world.contactSaved(bob, "alice", Visibility.TEAM);
        assertThat(world.events(PromiseEvent.class, id, 3).getLast().state().isPrivate())
                .isFalse();
    }

    @Test
    void theSurvivorOfAMergeIsPromisedWhatTheOtherWas() {
        String bob = team.contact();
        team.logged("alice", lunch(bob, CALL_HIM));
        team.logged("alice", lunch(ada, HER_TIP));
        world.merged(bob, ada);
        Awaitility.await()
                .untilAsserted(() -> team.as("alice")
                        .get("/v1/promises?contactId=" + ada)
                        .then()
                        .body("items.contactId", equalTo(List.of(ada, ada))));

        world.unmerged(bob, ada);
        Awaitility.await()
                .untilAsserted(() -> team.as("alice")
                        .get("/v1/promises?contactId=" + bob)
                        .then()
                        .body("items.contactId", equalTo(List.of(bob))));
    }

    @Test
    void ofAnErasedContactNoPromiseIsLeft() {
        String id = ids(team.logged("alice", lunch(ada, CALL_HIM))).getFirst();
        world.contactSaved(ada, "alice", Visibility.TEAM);
        world.erased(ada);

        Awaitility.await().until(() -> world.forgotten().contains(id));
        team.as("alice").get("/v1/promises/" + id).then().statusCode(404);
    }

    @Test
    void theAnswerToAFollowUpKeepsThePromiseOnceAndTakenBackOpensIt() {
        String id = ids(team.logged("alice", lunch(ada, CALL_HIM))).getFirst();
        String followUp = UUID.randomUUID().toString();
        var at = Instant.parse("2026-01-10T23:30:00Z");
        world.settledPromise(followUp, id, ada, "alice", at);

        var kept = world.events(PromiseEvent.class, id, 2).getLast();
        assertThat(kept).isInstanceOf(PromiseKept.class);
        // Half past eleven in UTC is the next day in Berlin.
        assertThat(kept.state().closedOn()).isEqualTo(LocalDate.parse("2026-01-11"));

        world.reopenedPromise(followUp, id, ada, "alice", at);
        assertThat(world.events(PromiseEvent.class, id, 3).getLast()).isInstanceOf(PromiseMade.class);
        world.settledPromise(followUp, id, ada, "alice", at.plusSeconds(60));
        world.events(PromiseEvent.class, id, 4);
        team.as("alice").post("/v1/promises/" + id + "/reopen").then().statusCode(200);
        // Heard again, the answer does not keep what the member opened.
        world.settledPromise(followUp, id, ada, "alice", at.plusSeconds(60));
        world.settled(UUID.randomUUID().toString(), ada, "alice", "later", at.plusSeconds(120));
        Awaitility.await()
                .untilAsserted(
                        () -> team.as("alice").get("/v1/interactions").then().body("items.size()", equalTo(3)));
        team.as("alice").get("/v1/promises/" + id).then().body("state", equalTo("OPEN"));
    }

    @Test
    void theAnswerTakenBackDoesNotOpenWhatIsToldNoMore() {
        String lunch = team.logged("alice", lunch(ada, CALL_HIM));
        String id = ids(lunch).getFirst();
        String followUp = UUID.randomUUID().toString();
        var at = Instant.parse("2026-01-10T10:00:00Z");
        world.settledPromise(followUp, id, ada, "alice", at);
        world.events(PromiseEvent.class, id, 2);
        put(lunch, lunch(ada));
        assertThat(world.events(PromiseEvent.class, id, 3).getLast()).isInstanceOf(PromiseKept.class);

        world.reopenedPromise(followUp, id, ada, "alice", at);
        assertThat(world.events(PromiseEvent.class, id, 4).getLast()).isInstanceOf(PromiseDropped.class);
        team.as("alice")
                .get("/v1/promises/" + id)
                .then()
                .body("state", equalTo("DROPPED"))
                .body("withdrawn", equalTo(true));
        put(lunch, lunch(ada, CALL_HIM));
        team.as("alice").get("/v1/promises/" + id).then().body("state", equalTo("OPEN"));
    }

    @Test
    void theDayIsThatOfTheInteractionWhichIsChangedInItsPlace() {
        String id = ids(team.logged("alice", lunch(ada, CALL_HIM))).getFirst();
        team.as("alice")
                .header("If-Match", "*")
                .body("{\"madeOn\": \"2026-01-04\"}")
                .patch("/v1/promises/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/madeOn"))
                .body("errors[0].detail", equalTo("is the day of the interaction that tells of it; change that one"));
        team.as("alice")
                .header("If-Match", "*")
                .body("{\"madeOn\": \"2026-01-05\", \"what\": \"Ring him\"}")
                .patch("/v1/promises/" + id)
                .then()
                .statusCode(200)
                .body("madeOn", equalTo("2026-01-05"));
    }

    private List<String> ids(String interaction) {
        return team.as("alice")
                .get(interaction)
                .then()
                .statusCode(200)
                .extract()
                .path("promises.id");
    }

    private ValidatableResponse patch(String interaction, String patch) {
        return team.as("alice")
                .header("If-Match", "*")
                .body(patch)
                .patch(interaction)
                .then()
                .statusCode(200);
    }

    private void put(String interaction, String body) {
        team.as("alice")
                .header("If-Match", "*")
                .body(body)
                .put(interaction)
                .then()
                .statusCode(200);
    }

    private static String lunch(String contact, String... promises) {
        return """
                {"contactIds": ["%s"], "occurredAt": "2026-01-05T12:00:00Z", "channel": "IN_PERSON",
                 "direction": "MUTUAL", "intent": "CATCH_UP", "promises": [%s]}
                """.formatted(contact, String.join(", ", promises));
    }
}
