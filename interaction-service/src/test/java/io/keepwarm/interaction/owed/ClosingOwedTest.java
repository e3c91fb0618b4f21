package io.keepwarm.interaction.owed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.keepwarm.events.contact.Visibility;
import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.events.tie.TieEvent.TieRevised;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ClosingOwedTest {
    private final Team team = Team.any();
    private World world;
    private String ada;

    @BeforeEach
    void adaAsksForSomething() {
        world = new World(team);
        ada = team.contact();
        asked(ada, "2026-01-05T10:00:00Z");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theTieSaysWhatIsOwed() {
        team.tie("alice", ada)
                .body("owed", hasSize(1))
                .body("owed[0].kind", equalTo("REPLY"))
                .body("owed[0].since", equalTo("2026-01-05T10:00:00Z"))
                .body("owed[0].note", equalTo("ASK at 2026-01-05T10:00:00Z"))
                .body("owed[0].private", equalTo(false))
                .body("replyOwedSince", equalTo("2026-01-05T10:00:00Z"))
                .body("unansweredByMe", equalTo(1));
        var told = world.tieEvents(ada, 1).getLast().state().owed();
        assertThat(told).singleElement().satisfies(owed -> {
            assertThat(owed.kind()).isEqualTo(OwedKind.REPLY);
            assertThat(owed.id()).isEqualTo(owed());
        });
    }

    @Test
    void whatIsDeclinedKindlyIsOwedNoMoreAndTheWarmthStays() {
        float before = team.tie("alice", ada).extract().path("warmth.score");

        close(owed(), "DECLINED_KINDLY")
                .statusCode(200)
                .body("owed", empty())
                .body("replyOwedSince", nullValue())
                .body("unansweredByMe", equalTo(0));
        var told = world.tieEvents(ada, 2).getLast();
        assertThat(told).isInstanceOf(TieRevised.class);
        assertThat(told.state().owed()).isEmpty();
        float after = team.tie("alice", ada).extract().path("warmth.score");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void itStaysClosedWhenTheTieIsCountedAnew() {
        String help = team.logged("alice", """
                {"contactIds": ["%s"], "occurredAt": "2026-01-06T10:00:00Z", "channel": "CALL", "direction": "INBOUND",
                 "intent": "OTHER", "help": {"side": "RECEIVED", "kind": "a review"}}
                """.formatted(ada));
        close(owed(), "ANSWERED").statusCode(200);
        String thanks = team.tie("alice", ada).extract().path("owed.find { it.kind == 'THANKS' }.id");
        close(thanks, "CANNOT").statusCode(200);
        close(thanks, "CANNOT").statusCode(200);

        team.as("alice")
                .header("If-Match", "*")
                .body("{\"channel\": \"IN_PERSON\"}")
                .patch(help)
                .then()
                .statusCode(200);

        team.tie("alice", ada).body("owed.kind", equalTo(List.of("REPORT_BACK")));
        asked(ada, "2026-01-09T10:00:00Z");
        team.tie("alice", ada).body("owed.kind", equalTo(List.of("REPORT_BACK", "REPLY")));
    }

    @Test
    void aMergeNeitherOpensItAgainNorDoesItsEnd() {
        String twin = team.contact();
        asked(twin, "2026-01-07T10:00:00Z");
        world.merged(twin, ada);
        world.tieEvents(ada, 2);
        close(owed(), "CANNOT").statusCode(200).body("owed", empty());

        world.unmerged(twin, ada);
        assertThat(world.tieEvents(twin, 2).getLast().state().owed()).isEmpty();
        team.tie("alice", ada).body("owed", empty());
    }

    @Test
    void whyItCouldNotBeMetIsNotedForTheMemberAlone() {
        team.as("alice")
                .body("{\"how\": \"CANNOT\", \"reason\": \"No flat to let\"}")
                .post(path(owed()))
                .then()
                .statusCode(200)
                .body("owed", empty());
        asked(ada, "2026-01-09T10:00:00Z");
        close(owed(), "DECLINED_KINDLY").statusCode(200);

        String closed = "/v1/ties/" + ada + "/owed/closed";
        String next = team.as("alice")
                .get(closed + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.how", equalTo(List.of("DECLINED_KINDLY")))
                .body("items[0].reason", nullValue())
                .extract()
                .path("next");
        team.as("alice")
                .get(closed + "?limit=1&cursor=" + next)
                .then()
                .body("items.reason", equalTo(List.of("No flat to let")))
                .body("items.kind", equalTo(List.of("REPLY")))
                .body("next", nullValue());
        team.as("bob").get(closed).then().body("items", empty());
        String twin = team.contact();
        world.merged(ada, twin);
        Awaitility.await()
                .untilAsserted(() -> team.as("alice")
                        .get("/v1/ties/" + twin + "/owed/closed")
                        .then()
                        .body("items", hasSize(2)));
        world.erased(ada);
        Awaitility.await()
                .untilAsserted(() -> team.as("alice")
                        .get("/v1/ties/" + twin + "/owed/closed")
                        .then()
                        .body("items", empty()));
    }

    @Test
    void whatCannotBeGivenHasKindWordsWhichCloseNothing() {
        world.acquaintanceSaved(ada, "alice", Visibility.TEAM);
        String words = "/v1/ties/" + ada + "/owed/" + owed() + "/kind-answer";

        Awaitility.await()
                .untilAsserted(() -> team.as("alice")
                        .get(words)
                        .then()
                        .statusCode(200)
                        .body("language", equalTo("en"))
                        .body("text", startsWith("Hi Ada,\n\nthank you for your message of 5 January. ")));
        team.as("alice").get(words + "?language=de").then().body("text", startsWith("Hallo Ada,"));
        team.as("alice").get(words + "?language=fi").then().statusCode(400);
        team.as("alice")
                .get("/v1/ties/" + ada + "/owed/" + UUID.randomUUID() + "/kind-answer")
                .then()
                .statusCode(404);
        team.as("bob").get(words).then().statusCode(404);
        Team.any().as("alice").get(words).then().statusCode(404);
        team.tie("alice", ada).body("owed", hasSize(1));
    }

    @Test
    void onlyWhatIsOwedCanBeClosed() {
        close(UUID.randomUUID().toString(), "CANNOT").statusCode(404);
        close(owed(), "LATER").statusCode(400);
        team.as("alice")
                .body("{}")
                .post(path(owed()))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/how"));
        team.as("bob").body("{\"how\": \"CANNOT\"}").post(path(owed())).then().statusCode(404);
        Team.any()
                .as("alice")
                .body("{\"how\": \"CANNOT\"}")
                .post(path(owed()))
                .then()
                .statusCode(404);
        String secret = team.privateContactOf("bob");
        team.as("alice")
                .body("{\"how\": \"CANNOT\"}")
                .post("/v1/ties/" + secret + "/owed/" + owed() + "/close")
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsOwedForSomethingPrivateIsMarked() {
        world.contactSaved(ada, "alice", Visibility.PRIVATE);

        Awaitility.await().untilAsserted(() -> team.tie("alice", ada).body("owed[0].private", equalTo(true)));
    }

    private void asked(String contact, String at) {
        team.logged("alice", Team.touch(contact, at, "EMAIL", "INBOUND", "ASK"));
    }

    private String owed() {
        return team.tie("alice", ada).extract().path("owed[0].id");
    }

    private String path(String id) {
        return "/v1/ties/" + ada + "/owed/" + id + "/close";
    }

    private ValidatableResponse close(String id, String how) {
        return team.as("alice")
                .body("{\"how\": \"%s\"}".formatted(how))
                .post(path(id))
                .then();
    }
}
