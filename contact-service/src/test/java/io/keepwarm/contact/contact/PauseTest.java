package io.keepwarm.contact.contact;

import static io.keepwarm.contact.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.chassis.testing.MovedClock;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class PauseTest {
    private final Caller alice = Caller.ofNewTeam("alice");
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void aPauseIsOverWhenItsLastDayIsAndTheOthersAreTold() {
        String id = paused("\"" + today.plusDays(1) + "\"");
        String forLonger = paused("\"" + today.plusDays(9) + "\"");
        String untilTold = paused("null");

        try (var contacts = Told.on("keepwarm.contacts");
                var clock = MovedClock.by(Duration.ofDays(1))) {
            assertThat(state(id)).isEqualTo("PAUSED");
            clock.set(Duration.ofDays(3));
            patiently().until(() -> state(id).equals("ACTIVE"));
            alice.request()
                    .get("/v1/contacts/" + id)
                    .then()
                    .body("pausedUntil", nullValue())
                    .body("version", equalTo(2));
            var told = contacts.await(state -> state.path("contactId").asText().equals(id), 2);
            assertThat(told.getLast().path("state").asText()).isEqualTo("ACTIVE");
            assertThat(state(forLonger)).isEqualTo("PAUSED");
            assertThat(state(untilTold)).isEqualTo("PAUSED");
        }
        alice.request()
                .get("/v1/contacts/" + id + "/history")
                .then()
                .body("items[0].memberId", nullValue())
                .body("items[0].changes.find { it.field == '/state' }.new", equalTo("ACTIVE"));
    }

    private String state(String id) {
        return alice.request().get("/v1/contacts/" + id).path("state");
    }

    private String paused(String until) {
        return alice.request()
                .body("{\"name\": {\"given\": \"Maya\"}, \"state\": \"PAUSED\", \"pausedUntil\": " + until + "}")
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
