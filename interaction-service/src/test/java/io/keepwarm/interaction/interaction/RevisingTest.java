package io.keepwarm.interaction.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.events.tie.TieEvent.ContactTouched;
import io.keepwarm.events.tie.TieEvent.TieRevised;
import io.keepwarm.events.tie.TieEvent.TouchRetracted;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class RevisingTest {
    private final Team team = Team.any();
    private String ada;
    private String location;

    @BeforeEach
    void aCallIsLogged() {
        ada = team.contact();
        team.logged("alice", Team.touch(ada, "2026-01-01T10:00:00Z", "EMAIL", "OUTBOUND", "SHARE"));
        location = team.logged("alice", Team.call(ada, "2026-01-05T10:00:00Z"));
    }

    @Test
    void backDatingACallMovesTheLastTouch() {
        team.as("alice")
                .header("If-Match", "\"1\"")
                .body(Team.call(ada, "2025-12-24T10:00:00Z"))
                .put(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("occurredAt", equalTo("2025-12-24T10:00:00Z"));

        team.tie("alice", ada)
                .body("lastTouchAt", equalTo("2026-01-01T10:00:00Z"))
                .body("lastInboundAt", equalTo("2025-12-24T10:00:00Z"))
                .body("unanswered", equalTo(1))
                .body("lastNote.text", equalTo("SHARE at 2026-01-01T10:00:00Z"));
    }

    @Test
    void whatWasReadMayBeSentBackAsItIs() {
        String read =
                team.as("alice").get(location).then().statusCode(200).extract().asString();

        team.as("alice").header("If-Match", "*").body(read).put(location).then().statusCode(200);
        team.as("alice")
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(read)
                .patch(location)
                .then()
                .statusCode(200)
                .body("summary", equalTo(new JsonPath(read).getString("summary")));
    }

    @ParameterizedTest
    @CsvSource({"id, 01a218fb-a49a-727b-8ed1-e84bbc583587", "memberId, bob", "createdAt, 2026-01-05T10:00:00Z"})
    void whatCannotBeToldIsTakenBackOnlyAsItStands(String field, String value) {
        String sent =
                Team.call(ada, "2026-01-09T10:00:00Z").replaceFirst("\\{", "{\"%s\": \"%s\", ".formatted(field, value));

        team.as("alice")
                .header("If-Match", "*")
                .body(sent)
                .put(location)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/" + field)));
        team.as("alice")
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(sent)
                .patch(location)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/" + field)));
        team.as("alice").get(location).then().body("occurredAt", equalTo("2026-01-05T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{} {}", "{\"contactIds\": []}"})
    void aWholeThatIsNoneIsRefused(String body) {
        team.as("alice")
                .header("If-Match", "*")
                .body(body)
                .put(location)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        team.as("alice")
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"summary\": null, \"topics\": [\"looms\"]}")
                .patch(location)
                .then()
                .statusCode(200)
                .body("summary", nullValue())
                .body("topics", equalTo(java.util.List.of("looms")))
                .body("channel", equalTo("CALL"));

        team.tie("alice", ada).body("stage", equalTo("TALKING"));
    }

    @Test
    void movingATouchToAnotherContactRetractsItFromTheFirst() {
        String bob = team.contact();
        team.as("alice")
                .header("If-Match", "\"1\"")
                .body(Team.call(bob, "2026-01-05T10:00:00Z"))
                .put(location)
                .then()
                .statusCode(200);

        team.tie("alice", ada).body("listOnly", equalTo(true));
        team.tie("alice", bob).body("lastTouchAt", equalTo("2026-01-05T10:00:00Z"));
        try (var world = new World(team)) {
            assertThat(world.tieEvents(ada, 3).getLast()).isInstanceOf(TouchRetracted.class);
            assertThat(world.tieEvents(bob, 1).getLast()).isInstanceOf(ContactTouched.class);
        }
    }

    @Test
    void deletingRestoresWhatWasBefore() {
        team.as("alice").header("If-Match", "\"1\"").delete(location).then().statusCode(204);

        team.as("alice").get(location).then().statusCode(404);
        team.tie("alice", ada)
                .body("lastTouchAt", equalTo("2026-01-01T10:00:00Z"))
                .body("lastInboundAt", nullValue())
                .body("listOnly", equalTo(true))
                .body("unanswered", equalTo(1));
    }

    @Test
    void deletingTheLastTouchLeavesATieOfTwoWhoNeverMet() {
        String bob = team.contact();
        String only = team.logged("alice", Team.call(bob, "2026-01-05T10:00:00Z"));
        team.as("alice").header("If-Match", "*").delete(only).then().statusCode(204);

        try (var world = new World(team)) {
            var last = world.tieEvents(bob, 2).getLast();
            assertThat(last).isInstanceOf(TouchRetracted.class);
            assertThat(last.state().lastTouchAt()).isNull();
            assertThat(last.state().version()).isEqualTo(2);
            assertThat(last.state().warmth().score()).isZero();
        }
        team.logged("alice", Team.call(bob, "2026-01-06T10:00:00Z"));
        team.tie("alice", bob).body("version", equalTo(3));
    }

    @Test
    void anEditIsToldAsARevision() {
        team.as("alice")
                .header("If-Match", "*")
                .body(Team.call(ada, "2026-01-04T10:00:00Z"))
                .put(location)
                .then()
                .statusCode(200);

        try (var world = new World(team)) {
            assertThat(world.tieEvents(ada, 3).getLast()).isInstanceOf(TieRevised.class);
        }
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        team.as("alice")
                .body(Team.call(ada, "2026-01-04T10:00:00Z"))
                .put(location)
                .then()
                .statusCode(428);
        team.as("alice").header("If-Match", "\"9\"").delete(location).then().statusCode(412);
        team.as("alice").get(location).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void onlyWhoLoggedItMayChangeIt() {
        team.as("bob").header("If-Match", "*").delete(location).then().statusCode(403);
        String secret = team.logged("alice", Team.call(team.privateContactOf("alice"), "2026-01-05T10:00:00Z"));
        team.as("bob").header("If-Match", "*").delete(secret).then().statusCode(404);
        Team.any().as("alice").header("If-Match", "*").delete(location).then().statusCode(404);
    }
}
