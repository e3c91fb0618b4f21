package io.keepwarm.interaction.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.events.promise.PromiseEvent;
import io.keepwarm.events.promise.PromiseEvent.PromiseDropped;
import io.keepwarm.events.promise.PromiseEvent.PromiseKept;
import io.keepwarm.events.promise.PromiseEvent.PromiseMade;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class PromisesOverHttpTest {
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
    void aPromiseIsNotedAndTold() {
        String location = made(promise(ada, "ME", "2026-01-05", "2026-01-09"));

        team.as("alice")
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("by", equalTo("ME"))
                .body("what", equalTo("Send the slides"))
                .body("channel", equalTo("EMAIL"))
                .body("dueOn", equalTo("2026-01-09"))
                .body("state", equalTo("OPEN"))
                .body("late", equalTo(true));
        var told = world.events(PromiseEvent.class, id(location), 1).getFirst();
        assertThat(told).isInstanceOf(PromiseMade.class);
        assertThat(told.state().isPrivate()).isFalse();
        assertThat(told.state().contactId()).isEqualTo(ada);
    }

    @Test
    void theSameRequestTwiceNotesOnePromise() {
        for (int attempt = 0; attempt < 2; attempt++) {
            team.as("alice")
                    .header("Idempotency-Key", "once")
                    .body(promise(ada, "ME", "2026-01-05", "2026-01-09"))
                    .post("/v1/promises")
                    .then()
                    .statusCode(201);
        }
        team.as("alice").get("/v1/promises").then().body("items", hasSize(1));
    }

    @Test
    void keptAfterItsDayItIsLateAndReopenedItIsOpen() {
        String location = made(promise(ada, "ME", "2026-01-05", "2026-01-09"));
        post(location + "/keep", "{\"on\": \"2026-01-09\"}")
                .body("state", equalTo("KEPT"))
                .body("late", equalTo(false));
        post(location + "/keep", "{\"on\": \"2026-01-10\", \"note\": \"A day late\"}")
                .body("late", equalTo(true))
                .body("closingNote", equalTo("A day late"));
        post(location + "/keep", "").header("ETag", "\"3\"").body("closedOn", equalTo("2026-01-10"));
        team.as("alice").post(location + "/drop").then().statusCode(409);
        post(location + "/reopen", "").body("state", equalTo("OPEN")).body("closedOn", nullValue());
        post(location + "/drop", "{\"note\": \"Sold out\"}").body("state", equalTo("DROPPED"));

        assertThat(world.events(PromiseEvent.class, id(location), 5))
                .hasExactlyElementsOfTypes(
                        PromiseMade.class,
                        PromiseKept.class,
                        PromiseKept.class,
                        PromiseMade.class,
                        PromiseDropped.class);
    }

    @Test
    void itsWordsCanBeChanged() {
        String location = made(promise(ada, "ME", "2026-01-05", "2026-01-09"));
        team.as("alice")
                .body("{\"dueOn\": \"2026-02-01\"}")
                .patch(location)
                .then()
                .statusCode(428);
        team.as("alice")
                .header("If-Match", "\"1\"")
                .body("{\"dueOn\": \"2026-02-01\", \"channel\": null}")
                .patch(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("dueOn", equalTo("2026-02-01"))
                .body("channel", nullValue());
        String read = team.as("alice").get(location).asString();
        team.as("alice")
                .header("If-Match", "\"2\"")
                .body(read)
                .put(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        team.as("alice")
                .header("If-Match", "*")
                .body("{\"contactId\": \"%s\"}".formatted(team.contact()))
                .patch(location)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/contactId"));
    }

    @Test
    void aDeletedOneIsGoneEverywhere() {
        String location = made(promise(ada, "ME", "2026-01-05", "2026-01-09"));
        team.as("alice").header("If-Match", "*").delete(location).then().statusCode(204);

        team.as("alice").get(location).then().statusCode(404);
        org.awaitility.Awaitility.await().until(() -> world.forgotten().contains(id(location)));
    }

    @Test
    void daysThatMakeNoSenseAreRefused() {
        team.as("alice")
                .body(promise(ada, "ME", "2026-01-05", "2026-01-04"))
                .post("/v1/promises")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/dueOn"));
        team.as("alice")
                .body(promise(ada, "ME", "2999-01-05", "2999-01-06"))
                .post("/v1/promises")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/madeOn"));
        String location = made(promise(ada, "ME", "2026-01-05", "2026-01-09"));
        for (String day : List.of("2026-01-04", "2999-01-01")) {
            team.as("alice")
                    .body("{\"on\": \"%s\"}".formatted(day))
                    .post(location + "/keep")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/on"));
        }
    }

    @Test
    void theTeamSeesThoseThatAreNotPrivateAndChangesNone() {
        String shared = made(promise(ada, "ME", "2026-01-05", "2026-01-09"));
        String own = made(promise(ada, "ME", "2026-01-06", "2026-01-09").replaceFirst("\\{", "{\"private\": true, "));
        String secret = made(promise(team.privateContactOf("alice"), "ME", "2026-01-07", "2026-01-09"));

        team.as("bob").get(shared).then().statusCode(200);
        team.as("bob").post(shared + "/keep").then().statusCode(403);
        for (String hidden : List.of(own, secret)) {
            team.as("bob").get(hidden).then().statusCode(404);
            team.as("bob").post(hidden + "/keep").then().statusCode(404);
            assertThat(world.events(PromiseEvent.class, id(hidden), 1)
                            .getFirst()
                            .state()
                            .isPrivate())
                    .isTrue();
        }
        team.as("bob").get("/v1/promises").then().body("items", hasSize(0));
        team.as("bob").get("/v1/promises?contactId=" + ada).then().body("items", hasSize(1));
        team.as("bob").get("/v1/promises?memberId=alice").then().body("items", hasSize(1));
        team.as("alice").get("/v1/promises?contactId=" + ada).then().body("items", hasSize(2));
    }

    @Test
    void theListIsFilteredAndPaged() {
        for (int day = 1; day <= 5; day++) {
            made(promise(ada, day % 2 == 0 ? "THEM" : "ME", "2026-01-0" + day, "2026-02-0" + day));
        }
        team.as("alice").get("/v1/promises?by=THEM").then().body("items", hasSize(2));
        team.as("alice").get("/v1/promises?state=KEPT").then().body("items", hasSize(0));
        team.as("alice").get("/v1/promises?dueUntil=2026-02-03").then().body("items", hasSize(3));

        List<String> days = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = team.as("alice")
                    .get("/v1/promises?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract();
            days.addAll(page.path("items.madeOn"));
            next = page.path("next");
        }
        assertThat(days).containsExactly("2026-01-05", "2026-01-04", "2026-01-03", "2026-01-02", "2026-01-01");
    }

    @Test
    void theRecordTellsHowPromisesWereKept() {
        post(made(promise(ada, "ME", "2026-01-05", "2026-01-09")) + "/keep", "{\"on\": \"2026-01-08\"}");
        post(made(promise(ada, "ME", "2026-01-05", "2026-01-09")) + "/keep", "{\"on\": \"2026-01-10\"}");
        post(made(promise(ada, "ME", "2026-01-05", "2026-01-09")) + "/drop", "");
        made(promise(ada, "ME", "2026-01-05", "2999-01-09"));
        made(promise(ada, "THEM", "2026-01-05", "2026-01-09"));
        made(promise(ada, "ME", "2025-01-05", "2025-01-09"));
        made(promise(team.contact(), "ME", "2026-01-05", "2026-01-09"));

        team.as("alice")
                .get("/v1/promises/record?from=2026-01-01&to=2026-12-31&contactId=" + ada)
                .then()
                .statusCode(200)
                .body("mine.made", equalTo(4))
                .body("mine.kept", equalTo(1))
                .body("mine.late", equalTo(1))
                .body("mine.dropped", equalTo(1))
                .body("mine.open", equalTo(1))
                .body("mine.keptRate", equalTo(0.25f))
                .body("theirs.late", equalTo(1))
                .body("theirs.lateRate", equalTo(1.0f));
        team.as("bob").get("/v1/promises/record").then().body("mine.made", equalTo(0));
    }

    private String made(String body) {
        return team.as("alice")
                .body(body)
                .post("/v1/promises")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private io.restassured.response.ValidatableResponse post(String path, String body) {
        return team.as("alice").body(body).post(path).then().statusCode(200);
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String promise(String contact, String by, String madeOn, String dueOn) {
        return """
                {"contactId": "%s", "by": "%s", "what": "Send the slides", "channel": "EMAIL", "madeOn": "%s",
                 "dueOn": "%s"}
                """.formatted(contact, by, madeOn, dueOn);
    }
}
