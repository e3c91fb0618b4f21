package io.keepwarm.interaction.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.events.tie.TieEvent.ContactTouched;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class LoggingTest {
    private final Team team = Team.any();

    @Test
    void logsACallWithAContactThatCameAMomentAgo() {
        String ada = team.contact();

        String location = team.log("alice", Team.call(ada, "2026-01-05T10:00:00Z"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", matchesPattern(".*/v1/interactions/[0-9a-f-]{36}"))
                .body("contactIds", equalTo(List.of(ada)))
                .body("memberId", equalTo("alice"))
                .body("private", equalTo(false))
                .extract()
                .header("Location");

        team.as("alice").get(location).then().statusCode(200).body("occurredAt", equalTo("2026-01-05T10:00:00Z"));
    }

    @Test
    void tellsTheOthersTheWholeTie() {
        String ada = team.contact();
        String location = team.logged("alice", """
                {"contactIds": ["%s"], "occurredAt": "2026-01-05T23:30:00Z", "channel": "IN_PERSON",
                 "direction": "MUTUAL", "intent": "CATCH_UP", "summary": "Dinner", "topics": ["engines"],
                 "openTopics": ["looms"], "valueGiven": "A book", "personal": true}
                """.formatted(ada));

        try (var world = new World(team)) {
            var event = world.tieEvents(ada, 1).getFirst();
            var tie = event.state();
            assertThat(event).isInstanceOf(ContactTouched.class);
            assertThat(tie.version()).isEqualTo(1);
            assertThat(tie.lastTouchAt()).isEqualTo(Instant.parse("2026-01-05T23:30:00Z"));
            assertThat(tie.lastInboundAt()).isEqualTo(tie.lastOutboundAt()).isEqualTo(tie.lastTouchAt());
            assertThat(tie.sharedLastTouchAt()).isEqualTo(tie.lastTouchAt());
            assertThat(tie.lastNote().text()).isEqualTo("Dinner");
            // Half past eleven in UTC is the next day in Berlin.
            assertThat(tie.lastNote().on()).isEqualTo(LocalDate.parse("2026-01-06"));
            assertThat(tie.firstMeetingOn()).isEqualTo(LocalDate.parse("2026-01-06"));
            assertThat(tie.openTopics()).containsExactly("looms");
            assertThat(tie.ledger().given()).isEqualTo(1);
            assertThat(tie.cause().interactionId()).isEqualTo(location.replaceAll(".*/", ""));
        }
    }

    @Test
    void aTouchWithSeveralContactsMakesATieWithEach() {
        String ada = team.contact();
        String bob = team.contact();
        team.logged("alice", """
                {"contactIds": ["%s", "%s"], "occurredAt": "2026-01-05T10:00:00Z", "channel": "VIDEO",
                 "direction": "MUTUAL", "intent": "INTRODUCE"}
                """.formatted(ada, bob));

        team.tie("alice", ada).statusCode(200).body("lastChannel", equalTo("VIDEO"));
        team.tie("alice", bob).statusCode(200).body("lastChannel", equalTo("VIDEO"));
    }

    @Test
    void onesOwnPostMayNameNobody() {
        String post = """
                {"contactIds": [], "occurredAt": "2026-01-05T10:00:00Z", "channel": "LINKEDIN",
                 "direction": "OUTBOUND", "intent": "%s"}
                """;

        team.log("alice", post.formatted("PUBLISH")).statusCode(201);
        team.log("alice", post.formatted("SHARE")).statusCode(400).body("errors[0].pointer", equalTo("/contactIds"));
    }

    @Test
    void namesTheContactThatIsNotThere() {
        String ada = team.contact();
        String nobody = UUID.randomUUID().toString();

        team.log("alice", """
                {"contactIds": ["%s", "%s"], "occurredAt": "2026-01-05T10:00:00Z", "channel": "CALL",
                 "direction": "MUTUAL", "intent": "CATCH_UP"}
                """.formatted(ada, nobody))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/contactIds/1")));
        team.tie("alice", ada).statusCode(200).body("lastTouchAt", nullValue());
    }

    @Test
    void aPrivateContactIsNotThereForOthersThanItsKeeper() {
        String secret = team.privateContactOf("alice");
        team.log("alice", Team.call(secret, "2026-01-05T10:00:00Z")).statusCode(201);

        team.log("bob", Team.call(secret, "2026-01-05T10:00:00Z"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/contactIds/0"));
        team.tie("bob", secret).statusCode(404);
    }

    @Test
    void aContactInTheTrashIsToBeRestoredFirst() {
        team.log("alice", Team.call(team.trashedContact(), "2026-01-05T10:00:00Z"))
                .statusCode(400)
                .body("errors[0].detail", equalTo("lies in the trash; restore it first"));
    }

    @Test
    void asksToComeBackWhenNobodyCanTellWhetherTheContactIsThere() {
        String ada = team.contact();
        team.contactServiceIsAway();
        team.log("alice", Team.call(ada, "2026-01-05T10:00:00Z"))
                .statusCode(503)
                .header("Retry-After", "2")
                .contentType("application/problem+json");

        team.contactServiceIsBack();
        team.log("alice", Team.call(ada, "2026-01-05T10:00:00Z")).statusCode(201);
        team.contactServiceIsAway();
        team.log("alice", Team.call(ada, "2026-01-06T10:00:00Z")).statusCode(201);
    }

    @Test
    void theSameKeyLogsOnce() {
        String ada = team.contact();
        String call = Team.call(ada, "2026-01-05T10:00:00Z");
        String first = logWithKey("k-1", call).statusCode(201).extract().path("id");
        String second = logWithKey("\"k-1\"", call).statusCode(201).extract().path("id");

        assertThat(second).isEqualTo(first);
        logWithKey("k-1", Team.call(ada, "2026-01-06T10:00:00Z")).statusCode(422);
        team.as("alice").get("/v1/interactions").then().body("items", hasSize(1));
    }

    @Test
    void firstTouchesAtTheSameMomentAllCount() throws Exception {
        String ada = team.contact();
        team.tie("alice", ada).statusCode(200);
        try (var threads = Executors.newFixedThreadPool(12)) {
            var all = threads.invokeAll(IntStream.range(0, 24)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(minute -> () -> team.log(
                                    "alice",
                                    Team.touch(
                                            ada,
                                            "2026-01-05T10:%02d:00Z".formatted(minute),
                                            "EMAIL",
                                            "OUTBOUND",
                                            "SHARE"))
                            .extract()
                            .statusCode())
                    .toList());
            for (var one : all) {
                assertThat(one.get()).isEqualTo(201);
            }
        }

        team.tie("alice", ada)
                .body("unanswered", equalTo(24))
                .body("version", equalTo(24))
                .body("lastTouchAt", equalTo("2026-01-05T10:23:00Z"));
    }

    private io.restassured.response.ValidatableResponse logWithKey(String key, String body) {
        return team.as("alice")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/interactions")
                .then();
    }
}
