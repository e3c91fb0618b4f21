package io.keepwarm.interaction.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.keepwarm.events.tie.TieEvent.ContactTouched;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class LoggingTogetherTest {
    private final Team team = Team.any();

    @Test
    void whatIsWrongWithOneKeepsNoneOfTheOthersOut() {
        String ada = team.contact();
        String nobody = UUID.randomUUID().toString();

        together(
                        "alice",
                        Team.call(ada, "2026-01-05T10:00:00Z"),
                        Team.call(nobody, "2026-01-05T10:00:00Z"),
                        "{\"contactIds\": []}",
                        "7",
                        Team.call(ada, "2026-01-06T10:00:00Z").replace("CALL", "PIGEON"),
                        Team.call(ada, "2999-01-06T10:00:00Z"),
                        Team.call(ada, "2026-01-07T10:00:00Z"))
                .statusCode(200)
                .body("logged", equalTo(2))
                .body("rejected", equalTo(5))
                .body("results.index", equalTo(List.of(0, 1, 2, 3, 4, 5, 6)))
                .body("results[0].id", notNullValue())
                .body("results[1].errors.pointer", equalTo(List.of("/contactIds/0")))
                .body("results[2].errors.pointer", hasItems("/channel", "/direction", "/intent", "/occurredAt"))
                .body("results[3].errors[0].detail", equalTo("must be an object"))
                .body("results[4].errors.pointer", equalTo(List.of("/channel")))
                .body("results[5].errors[0].detail", equalTo("must not lie in the future"))
                .body("results[6].result", equalTo("LOGGED"));
        team.as("alice").get("/v1/interactions").then().body("items", hasSize(2));
        team.tie("alice", ada).body("lastTouchAt", equalTo("2026-01-07T10:00:00Z"));
    }

    @Test
    void whatIsNoObjectKeepsNoneOfTheOthersOut() {
        String ada = team.contact();

        together("alice", "null", "\"call\"", "[]", "true", Team.call(ada, "2026-01-05T10:00:00Z"))
                .statusCode(200)
                .body("logged", equalTo(1))
                .body("rejected", equalTo(4))
                .body(
                        "results.findAll { it.errors }.errors.detail.flatten()",
                        equalTo(Collections.nCopies(4, "must be an object")));
        together("alice", "null").statusCode(400).body("errors[0].pointer", equalTo("/interactions/0"));
    }

    @Test
    void whatAnotherMemberToldIsNotTakenForTheCallers() {
        String ada = team.contact();
        String theirs = Team.call(ada, "2026-01-06T10:00:00Z").replaceFirst("\\{", "{\"memberId\": \"bob\", ");

        together("alice", Team.call(ada, "2026-01-05T10:00:00Z"), theirs)
                .statusCode(200)
                .body("logged", equalTo(1))
                .body("results[1].errors.pointer", equalTo(List.of("/memberId")));
        team.tie("alice", ada).body("lastTouchAt", equalTo("2026-01-05T10:00:00Z"));
    }

    @Test
    void eachTieIsToldOfOnce() {
        String ada = team.contact();
        together("alice", Team.call(ada, "2026-01-07T10:00:00Z"), Team.call(ada, "2026-01-05T10:00:00Z"))
                .statusCode(200);
        team.logged("alice", Team.call(ada, "2026-01-08T10:00:00Z"));

        try (var world = new World(team)) {
            var told = world.tieEvents(ada, 2);
            assertThat(told).hasSize(2);
            assertThat(told.getFirst()).isInstanceOf(ContactTouched.class);
            assertThat(told.getFirst().state().version()).isEqualTo(1);
            assertThat(told.getFirst().state().cause().occurredAt()).isEqualTo(Instant.parse("2026-01-07T10:00:00Z"));
        }
    }

    @Test
    void theTieIsTheSameAsWhenTheyAreLoggedOneByOne() {
        String together = team.contact();
        String single = team.contact();
        List<String> touches = new ArrayList<>();
        for (int day = 1; day < 20; day++) {
            String direction =
                    List.of("OUTBOUND", "OUTBOUND", "INBOUND", "MUTUAL").get(day % 4);
            touches.add(Team.touch("%s", "2026-01-%02dT10:00:00Z".formatted(day), "EMAIL", direction, "REPLY"));
        }
        Collections.shuffle(touches, new Random(7));

        touches.forEach(touch -> team.logged("alice", touch.formatted(single)));
        together(
                "alice",
                touches.stream().map(touch -> touch.formatted(together)).toArray(String[]::new));

        var one = team.tie("alice", single).extract().jsonPath();
        var other = team.tie("alice", together).extract().jsonPath();
        for (String field : List.of("lastTouchAt", "lastInboundAt", "unanswered", "stage", "listOnly", "ledger")) {
            assertThat(other.<Object>get(field)).as(field).isEqualTo(one.get(field));
        }
    }

    @Test
    void theSameKeyLogsOnceAndAnswersTheSame() {
        String ada = team.contact();
        String body = batch(Team.call(ada, "2026-01-05T10:00:00Z"), "{}");
        String first = withKey(body).statusCode(200).extract().asString();

        assertThat(withKey(body).statusCode(200).extract().asString()).isEqualTo(first);
        withKey(batch(Team.call(ada, "2026-01-06T10:00:00Z"))).statusCode(422);
        team.as("alice").get("/v1/interactions").then().body("items", hasSize(1));
    }

    @Test
    void whenNoneCanBeLoggedAllThatIsWrongIsTold() {
        together("alice", "{}", Team.call(UUID.randomUUID().toString(), "2026-01-05T10:00:00Z"))
                .statusCode(400)
                .body("errors.pointer", hasItems("/interactions/0/channel", "/interactions/1/contactIds/0"));
        team.as("alice")
                .body("{\"interactions\": []}")
                .post("/v1/interactions/batch")
                .then()
                .statusCode(400);
        team.as("alice")
                .body(batch(Collections.nCopies(1001, "{}").toArray(String[]::new)))
                .post("/v1/interactions/batch")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/interactions"));
    }

    @Test
    void aThousandWithPeopleNotHeardOfYet() {
        List<String> contacts =
                IntStream.range(0, 250).mapToObj(n -> team.contact()).toList();
        String[] touches = IntStream.range(0, 1000)
                .mapToObj(n -> Team.call(
                        contacts.get(n % 250),
                        Instant.parse("2026-01-05T10:00:00Z").plusSeconds(n).toString()))
                .toArray(String[]::new);

        together("alice", touches).statusCode(200).body("logged", equalTo(1000));
        team.tie("alice", contacts.get(249)).body("lastTouchAt", equalTo("2026-01-05T10:16:39Z"));
    }

    private ValidatableResponse together(String member, String... interactions) {
        return team.as(member)
                .body(batch(interactions))
                .post("/v1/interactions/batch")
                .then();
    }

    private ValidatableResponse withKey(String body) {
        return team.as("alice")
                .header("Idempotency-Key", "key")
                .body(body)
                .post("/v1/interactions/batch")
                .then();
    }

    private static String batch(String... interactions) {
        return "{\"interactions\": [" + String.join(",", interactions) + "]}";
    }
}
