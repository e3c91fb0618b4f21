package io.keepwarm.contact.merge;

import static io.keepwarm.contact.Waiting.patiently;
import static io.keepwarm.contact.merge.Merges.added;
import static io.keepwarm.contact.merge.Merges.get;
import static io.keepwarm.contact.merge.Merges.maya;
import static io.keepwarm.contact.merge.Merges.merged;
import static io.keepwarm.contact.merge.Merges.mia;
import static io.keepwarm.contact.merge.Merges.undo;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.chassis.testing.MovedClock;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Erasing a contact erases those that were merged into it.
@QuarkusTest
@ContactService
class ErasingMergedTest {
    private final Caller alice = Caller.ofNewTeam("alice");

    @Test
    void whoWasMergedIsErasedWithTheSurvivor() {
        String survivor = added(alice, "{'name': {'given': 'Maya'}, 'visibility': 'PRIVATE'}");
        String loser = mia(alice);
        String deeper = added(alice, "{'name': {'given': 'Mimi'}}");
        merged(alice, loser, deeper);
        String id = merged(alice, survivor, loser);
        alice.request().post("/v1/contacts/" + survivor + "/erase").then().statusCode(204);
        for (String gone : List.of(survivor, loser, deeper)) {
            get(alice, gone).statusCode(404);
            try (var contacts = Told.on("keepwarm.contacts")) {
                var told = contacts.await(
                        state -> state.path("contactId").asText().equals(gone)
                                && !state.has("name")
                                && !state.has("survivorId"),
                        1);
                assertThat(told).hasSize(1);
            }
        }
        undo(alice, id).statusCode(404);
    }

    @Test
    void theTrashOfASurvivorIsErasedWithWhoWasMerged() {
        String survivor = maya(alice);
        String loser = mia(alice);
        merged(alice, survivor, loser);
        alice.request()
                .header("If-Match", "*")
                .delete("/v1/contacts/" + survivor)
                .then()
                .statusCode(204);
        try (var clock = MovedClock.by(Duration.ofDays(30).plusMinutes(1))) {
            patiently().until(() -> get(alice, loser).extract().statusCode() == 404);
        }
    }
}
