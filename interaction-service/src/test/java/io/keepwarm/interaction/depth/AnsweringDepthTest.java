package io.keepwarm.interaction.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.events.tie.Stage;
import io.keepwarm.events.tie.TieEvent.TieRevised;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class AnsweringDepthTest {
    private static final String TRUST = """
            {"howWell": 5, "metInPersonOn": "2025-09-12", "aspirationsTalkedOn": "2025-09-12",
             "theyKnowOfMe": " My work on tides ", "wouldVouch": true}""";

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
    void theStageFollowsTheAnswers() {
        read("alice", ada).statusCode(200).header("ETag", "\"0\"").body("howWell", nullValue());
        answer(ada, "\"0\"", TRUST)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("theyKnowOfMe", equalTo("My work on tides"));

        team.tie("alice", ada)
                .body("stage", equalTo("TRUSTED"))
                .body("depth.howWell", equalTo(5))
                .body("listOnly", equalTo(true));
        var told = world.tieEvents(ada, 1).getFirst();
        assertThat(told).isInstanceOf(TieRevised.class);
        assertThat(told.state().stage()).isEqualTo(Stage.TRUSTED);
        assertThat(told.state().depth().metInPersonOn()).isEqualTo(LocalDate.parse("2025-09-12"));
        assertThat(told.state().lastTouchAt()).isNull();
        team.as("alice").get("/v1/ties").then().body("items", hasSize(0));
    }

    @Test
    void touchesAndCountsFromScratchKeepTheAnswers() {
        answer(ada, "*", TRUST);
        String touch = team.logged("alice", Team.call(ada, "2026-01-05T10:00:00Z"));
        team.as("alice").header("If-Match", "*").delete(touch).then().statusCode(204);

        team.tie("alice", ada).body("stage", equalTo("TRUSTED")).body("depth.wouldVouch", equalTo(true));
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        answer(ada, "\"0\"", TRUST).statusCode(200);

        answer(ada, "\"0\"", "{}").statusCode(412);
        answer(ada, null, "{}").statusCode(428);
        answer(ada, "\"1\"", "{}").statusCode(200).body("howWell", nullValue());
        team.tie("alice", ada).body("stage", equalTo("LISTED"));
    }

    @Test
    void aMergedContactsAnswersHoldAsLongAsThereAreNoOthers() {
        String twin = team.contact();
        answer(twin, "*", TRUST).statusCode(200);
        world.merged(twin, ada);
        Awaitility.await().untilAsserted(() -> team.tie("alice", ada).body("stage", equalTo("TRUSTED")));
        read("alice", ada).body("howWell", equalTo(5)).header("ETag", "\"0\"");

        answer(twin, "\"0\"", "{\"howWell\": 2}").statusCode(200);
        team.tie("alice", ada).body("depth.howWell", equalTo(2)).body("stage", equalTo("LISTED"));

        world.unmerged(twin, ada);
        Awaitility.await()
                .untilAsserted(() ->
                        team.tie("alice", twin).body("contactId", equalTo(twin)).body("depth.howWell", equalTo(5)));
        team.tie("alice", ada).body("depth.howWell", equalTo(2));
    }

    @Test
    void erasingAMergedContactForgetsItsAnswersAlone() {
        String twin = team.contact();
        answer(twin, "*", TRUST).statusCode(200);
        world.merged(twin, ada);
        Awaitility.await().untilAsserted(() -> team.tie("alice", ada).body("stage", equalTo("TRUSTED")));

        world.erased(twin);
        Awaitility.await().untilAsserted(() -> team.tie("alice", ada).body("depth", nullValue()));

        answer(ada, "*", TRUST).statusCode(200);
        world.erased(ada);
        Awaitility.await().until(() -> world.forgotten().contains(team.name() + ":" + ada + ":alice"));
        team.tie("alice", ada).statusCode(404);
    }

    @Test
    void theAnswersAreOnesOwn() {
        answer(ada, "*", TRUST).statusCode(200);

        read("bob", ada).statusCode(200).body("howWell", nullValue());
        team.tie("bob", ada).body("depth", nullValue()).body("stage", equalTo("LISTED"));
        read("alice", team.privateContactOf("bob")).statusCode(404);
        Team.any().as("alice").get("/v1/ties/" + ada + "/depth").then().statusCode(404);
    }

    @Test
    void saysWhatIsWrong() {
        answer(ada, "*", "{\"howWell\": 6, \"theyKnowOfMe\": \"" + "x".repeat(1001) + "\"}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/howWell", "/theyKnowOfMe"));
        answer(ada, "*", "{\"metInPersonOn\": \"2999-01-01\"}")
                .statusCode(400)
                .body("errors[0].detail", equalTo("must not lie in the future"));
        answer(ada, "*", "{\"lastWrittenOn\": \"2026-02-30\"}").statusCode(400);
        answer(ada, "*", "{\"metOn\": \"2026-01-01\"}").statusCode(400);
        read("alice", ada).header("ETag", "\"0\"");
    }

    private ValidatableResponse read(String member, String contact) {
        return team.as(member).get("/v1/ties/" + contact + "/depth").then();
    }

    private ValidatableResponse answer(String contact, String ifMatch, String body) {
        var request = team.as("alice").body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/v1/ties/" + contact + "/depth").then();
    }
}
