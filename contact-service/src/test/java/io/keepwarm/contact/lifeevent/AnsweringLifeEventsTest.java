package io.keepwarm.contact.lifeevent;

import static io.keepwarm.contact.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.AppDatabase;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Told;
import io.keepwarm.contact.World;
import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.events.tie.TieState.Cause;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class AnsweringLifeEventsTest {
    private final Caller alice = Caller.ofNewTeam("alice");

    private String contact(String name) {
        return alice.request()
                .body("{\"name\": {\"full\": \"" + name + "\"}}")
                .post("/v1/contacts")
                .path("id");
    }

    private String award(String contact) {
        return alice.request()
                .body("{\"kind\": \"AWARD\"}")
                .post("/v1/contacts/" + contact + "/life-events")
                .path("id");
    }

    private @Nullable String answered(String contact, String event) {
        return alice.request()
                .get("/v1/contacts/" + contact + "/life-events/" + event)
                .path("answeredAt");
    }

    private static Cause touch(Direction direction, Intent intent, boolean isPrivate) {
        return new Cause("touch", Instant.now().plusSeconds(1), Channel.EMAIL, direction, intent, isPrivate);
    }

    @Test
    void aMemberWhoTurnsToTheContactAfterwardsAnswersAndTheOthersAreTold() {
        String maya = contact("Maya");
        String event = award(maya);
        var touch = touch(Direction.OUTBOUND, Intent.CONGRATULATE, false);
        try (var world = new World(alice.team());
                var told = Told.on("keepwarm.life-events")) {
            world.touch(maya, "bob", touch);
            patiently().until(() -> answered(maya, event) != null);
            var state = told.await(
                            one -> one.path("lifeEventId").asText().equals(event)
                                    && !one.path("answeredAt").isMissingNode()
                                    && !one.path("answeredAt").isNull(),
                            1)
                    .getFirst();
            assertThat(state.path("version").asLong()).isEqualTo(2);
            world.touch(maya, "alice", touch(Direction.OUTBOUND, Intent.CATCH_UP, false));
            String later = award(maya);
            world.touch(maya, "alice", touch(Direction.OUTBOUND, Intent.CATCH_UP, false));
            patiently().until(() -> answered(maya, later) != null);
            alice.request()
                    .get("/v1/contacts/" + maya + "/life-events/" + event)
                    .then()
                    .header("ETag", "\"2\"");
        }
    }

    @Test
    void whenThatTouchIsTakenBackAWordIsStillToBeSaid() {
        String maya = contact("Maya");
        String event = award(maya);
        var touch = touch(Direction.OUTBOUND, Intent.CONGRATULATE, false);
        try (var world = new World(alice.team());
                var told = Told.on("keepwarm.life-events")) {
            world.touch(maya, "bob", touch);
            patiently().until(() -> answered(maya, event) != null);
            world.touchTakenBack(maya, "alice", touch);
            world.touchTakenBack(maya, "bob", touch);
            patiently().until(() -> answered(maya, event) == null);
            var state = told.await(
                            one -> one.path("lifeEventId").asText().equals(event)
                                    && one.path("version").asLong() == 3,
                            1)
                    .getFirst();
            assertThat(state.path("answeredAt").isTextual()).isFalse();
            world.touch(maya, "alice", touch);
            patiently().until(() -> answered(maya, event) != null);
        }
    }

    @Test
    void whatNobodyMayKnowOfOrTheContactSaidAnswersNothing() {
        String maya = contact("Maya");
        String ben = contact("Ben");
        String event = award(maya);
        String last = award(ben);
        try (var world = new World(alice.team())) {
            world.touch(maya, "alice", touch(Direction.OUTBOUND, Intent.CONGRATULATE, true));
            world.touch(maya, "alice", touch(Direction.INBOUND, Intent.CATCH_UP, false));
            world.touch(maya, "alice", touch(Direction.OUTBOUND, Intent.LIKE, false));
            world.touch(maya, "bob", touch(Direction.OUTBOUND, Intent.CATCH_UP, false));
            // Of one partition or another: what comes after it in its own shows that it was heard.
            world.touch(maya, "carol", touch(Direction.MUTUAL, Intent.ASK, false));
            world.touch(ben, "alice", touch(Direction.MUTUAL, Intent.CATCH_UP, false));
            patiently().until(() -> answered(ben, last) != null);
            patiently().until(() -> heard(maya) == 3);
            assertThat(answered(maya, event)).isNull();
        }
    }

    @Test
    void whatHappenedToSomebodyMergedIsAnsweredByATouchOfEither() {
        String maya = contact("Maya");
        String other = contact("Maya O.");
        String event = award(other);
        alice.request()
                .body("{\"loserId\": \"" + other + "\"}")
                .post("/v1/contacts/" + maya + "/merge")
                .then()
                .statusCode(201);
        try (var world = new World(alice.team())) {
            world.touch(other, "alice", touch(Direction.OUTBOUND, Intent.CATCH_UP, false));
            patiently().until(() -> answered(maya, event) != null);
        }
    }

    private long heard(String contact) throws SQLException {
        try (var app = AppDatabase.open("app");
                var count = app.createStatement()) {
            AppDatabase.setTeam(app, alice.team());
            try (var answer =
                    count.executeQuery("select count(*) from knowledge.tie where contact_id = '" + contact + "'")) {
                answer.next();
                return answer.getLong(1);
            }
        }
    }
}
