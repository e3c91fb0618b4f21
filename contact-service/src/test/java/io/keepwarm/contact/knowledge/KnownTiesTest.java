package io.keepwarm.contact.knowledge;

import static io.keepwarm.contact.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.AppDatabase;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.World;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class KnownTiesTest {
    private final Caller alice = Caller.ofNewTeam("alice");

    private String added(String name) {
        return alice.request()
                .body("{\"name\": {\"given\": \"" + name + "\"}, \"visibility\": \"PRIVATE\"}")
                .post("/v1/contacts")
                .path("id");
    }

    private long known(String contactId) throws SQLException {
        try (var app = AppDatabase.open("app")) {
            AppDatabase.setTeam(app, alice.team());
            try (var count =
                    app.prepareStatement("select count(*) from knowledge.tie where contact_id = cast(? as uuid)")) {
                count.setString(1, contactId);
                try (var answer = count.executeQuery()) {
                    answer.next();
                    return answer.getLong(1);
                }
            }
        }
    }

    @Test
    void theTiesOfAnErasedContactAreForgottenAndNoneIsLearntAgain() throws SQLException {
        String erased = added("Erased");
        String kept = added("Kept");
        try (var world = new World(alice.team())) {
            world.tie(erased, "alice", 50, Instant.now());
            world.tie(erased, "bob", 50, Instant.now());
            patiently().until(() -> known(erased) == 2);
            alice.request().post("/v1/contacts/" + erased + "/erase").then().statusCode(204);
            assertThat(known(erased)).isZero();
            world.tie(erased, "alice", 60, Instant.now());
            world.tie(UUID.randomUUID().toString(), "alice", 60, Instant.now());
            world.tie("no id of ours", "alice", 60, Instant.now());
            world.tie(kept, "alice", 60, Instant.now());
            patiently().until(() -> known(kept) == 1);
            assertThat(known(erased)).isZero();
        }
    }
}
