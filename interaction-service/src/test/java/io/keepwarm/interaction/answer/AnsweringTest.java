package io.keepwarm.interaction.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.tie.TieEvent.ContactTouched;
import io.keepwarm.events.tie.TieEvent.TouchRetracted;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class AnsweringTest {
    private final Team team = Team.any();
    private final String followUp = UUID.randomUUID().toString();
    private final Instant at = Instant.parse("2026-01-05T10:00:00Z");
    private World world;
    private String ada;

    @BeforeEach
    void aContact() {
        world = new World(team);
        ada = team.contact();
        team.tie("alice", ada).statusCode(200);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anAnswerBecomesATouchOnce() {
        world.settled(followUp, ada, "alice", "answer-1", at);
        var touched = world.tieEvents(ada, 1).getFirst();
        assertThat(touched).isInstanceOf(ContactTouched.class);
        assertThat(touched.state().lastOutboundAt()).isEqualTo(at);
        team.as("alice")
                .get("/v1/interactions")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].channel", equalTo("CALL"))
                .body("items[0].direction", equalTo("OUTBOUND"))
                .body("items[0].intent", equalTo("CATCH_UP"))
                .body("items[0].summary", equalTo("Good talk"))
                .body("items[0].memberId", equalTo("alice"));

        world.settled(followUp, ada, "alice", "answer-1", at);
        world.settled(UUID.randomUUID().toString(), ada, "alice", "answer-2", at.plusSeconds(60));
        world.tieEvents(ada, 2);
        team.as("alice").get("/v1/interactions").then().body("items.size()", equalTo(2));
    }

    @Test
    void anAnswerTakenBackTakesItsTouchAlong() {
        world.settled(followUp, ada, "alice", "answer-1", at);
        world.tieEvents(ada, 1);
        world.reopened(followUp, ada, "alice", "answer-1", at);

        assertThat(world.tieEvents(ada, 2).getLast()).isInstanceOf(TouchRetracted.class);
        team.tie("alice", ada).body("lastTouchAt", nullValue());

        world.settled(followUp, ada, "alice", "answer-2", at);
        assertThat(world.tieEvents(ada, 3).getLast()).isInstanceOf(ContactTouched.class);
    }

    @Test
    void anAnswerSettlesWhatWasOwedUntilItIsTakenBack() {
        team.logged("alice", Team.touch(ada, "2026-01-03T10:00:00Z", "EMAIL", "OUTBOUND", "SHARE"));
        team.logged("alice", Team.touch(ada, "2026-01-04T10:00:00Z", "EMAIL", "INBOUND", "ASK"));
        world.tieEvents(ada, 2);
        team.tie("alice", ada).body("owed.kind", equalTo(List.of("DISCUSS", "REPLY")));

        world.settled(followUp, Reason.REPLY_OWED, ada, "alice", "answer-1", at);
        world.tieEvents(ada, 3);
        team.tie("alice", ada).body("owed.kind", equalTo(List.of("DISCUSS"))).body("unansweredByMe", equalTo(0));
        world.settled(
                UUID.randomUUID().toString(), Reason.DISCUSS_SHARED, ada, "alice", "answer-2", at.plusSeconds(60));
        world.tieEvents(ada, 4);
        team.tie("alice", ada).body("owed", equalTo(List.of()));

        world.reopened(followUp, ada, "alice", "answer-1", at);
        world.tieEvents(ada, 5);
        // The talk about what was shared has answered the message, too.
        team.tie("alice", ada).body("owed", equalTo(List.of())).body("lastTouchAt", equalTo("2026-01-05T10:01:00Z"));
    }

    @Test
    void answersSettleHelpByThanksAndByWordOfWhatCameOfIt() {
        team.logged("alice", """
                {"contactIds": ["%s"], "occurredAt": "2026-01-04T10:00:00Z", "channel": "CALL", "direction": "MUTUAL",
                 "intent": "CATCH_UP", "help": {"side": "RECEIVED"}}
                """.formatted(ada));
        team.as("alice")
                .body("{\"howWell\": 3}")
                .header("If-Match", "*")
                .put("/v1/ties/" + ada + "/depth")
                .then()
                .statusCode(200);

        world.settled(followUp, Reason.SAY_THANKS, ada, "alice", "answer-1", at);
        world.tieEvents(ada, 3);
        team.tie("alice", ada).body("owed.kind", equalTo(List.of("REPORT_BACK")));
        world.settled(UUID.randomUUID().toString(), Reason.REPORT_BACK, ada, "alice", "answer-2", at.plusSeconds(60));
        world.tieEvents(ada, 4);
        team.tie("alice", ada).body("owed", equalTo(List.of()));

        world.reopened(followUp, ada, "alice", "answer-1", at);
        world.tieEvents(ada, 5);
        team.tie("alice", ada).body("owed.kind", equalTo(List.of("THANKS"))).body("depth.howWell", equalTo(3));
    }

    @Test
    void aTouchTheMemberDeletedDoesNotComeBackWhenTheAnswerIsHeardAgain() {
        world.settled(followUp, ada, "alice", "answer-1", at);
        world.tieEvents(ada, 1);
        String id = team.as("alice").get("/v1/interactions").then().extract().path("items[0].id");
        team.as("alice")
                .header("If-Match", "*")
                .delete("/v1/interactions/" + id)
                .then()
                .statusCode(204);

        world.settled(followUp, ada, "alice", "answer-1", at);
        world.settled(UUID.randomUUID().toString(), ada, "alice", "answer-2", at.plusSeconds(60));
        world.tieEvents(ada, 3);
        team.as("alice").get("/v1/interactions").then().body("items.size()", equalTo(1));
    }

    @Test
    void theTouchHasTheSameIdWheneverItIsDerived() {
        assertThat(AnswerTouch.id("acme", "answer-1"))
                .isEqualTo(AnswerTouch.id("acme", "answer-1"))
                .isNotEqualTo(AnswerTouch.id("globex", "answer-1"))
                .matches(id -> id.version() == 5 && id.variant() == 2);
    }
}
