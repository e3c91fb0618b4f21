package io.keepwarm.contact.contact;

import static io.keepwarm.contact.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.chassis.testing.MovedClock;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class ErasingTest {
    private static final String SHARED = "{\"name\": {\"given\": \"Maya\"}}";
    private static final String PRIVATE = "{\"name\": {\"given\": \"Maya\"}, \"visibility\": \"PRIVATE\"}";

    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller boss = Caller.of("boss", alice.team(), claims -> claims.groups("member", "admin"));

    @Test
    void whatIsErasedIsGoneAndTheOthersAreTold() {
        String id = added(PRIVATE);

        alice.request().post("/v1/contacts/" + id + "/erase").then().statusCode(204);

        alice.request().get("/v1/contacts/" + id).then().statusCode(404);
        alice.request().post("/v1/contacts/" + id + "/restore").then().statusCode(404);
        alice.request().post("/v1/contacts/" + id + "/erase").then().statusCode(404);
        try (var contacts = Told.on("keepwarm.contacts")) {
            var told = contacts.await(state -> state.path("contactId").asText().equals(id), 2);
            assertThat(told.getLast().path("version").asLong()).isEqualTo(2);
            assertThat(told.getLast().has("name")).isFalse();
        }
    }

    @Test
    void whatTheTeamKnowsIsErasedByAnAdminAlone() {
        String id = added(SHARED);

        alice.request()
                .post("/v1/contacts/" + id + "/erase")
                .then()
                .statusCode(403)
                .body("detail", containsString("by an admin"));
        alice.request().get("/v1/contacts/" + id).then().statusCode(200);
        boss.request().post("/v1/contacts/" + id + "/erase").then().statusCode(204);
        alice.request().get("/v1/contacts/" + id).then().statusCode(404);
    }

    @Test
    void aPrivateContactIsNotThereForOthersToErase() {
        String id = added(PRIVATE);

        boss.request().post("/v1/contacts/" + id + "/erase").then().statusCode(404);
        alice.request().get("/v1/contacts/" + id).then().statusCode(200);
    }

    @Test
    void theTrashIsErasedAfterThirtyDaysAndWhatWasRestoredStays() {
        String trashed = added(SHARED);
        String restored = added(SHARED);
        for (String id : new String[] {trashed, restored}) {
            alice.request()
                    .header("If-Match", "*")
                    .delete("/v1/contacts/" + id)
                    .then()
                    .statusCode(204);
        }
        alice.request().post("/v1/contacts/" + restored + "/restore").then().statusCode(200);

        try (var clock = MovedClock.by(Duration.ofDays(29))) {
            alice.request().get("/v1/contacts/" + trashed).then().statusCode(200);
            clock.set(Duration.ofDays(30).plusMinutes(1));
            patiently()
                    .until(() -> alice.request().get("/v1/contacts/" + trashed).statusCode() == 404);
        }
        alice.request().get("/v1/contacts/" + restored).then().statusCode(200).body("version", equalTo(3));
    }

    private String added(String body) {
        return alice.request()
                .body(body)
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
