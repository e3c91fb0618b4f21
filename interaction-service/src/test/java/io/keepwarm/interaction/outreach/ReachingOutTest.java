package io.keepwarm.interaction.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.events.contact.Visibility;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReachingOutTest {
    private final Team team = Team.any();

    @Test
    void aRequestToAContactIsATouchOnce() {
        String ada = team.contact();
        for (int attempt = 0; attempt < 2; attempt++) {
            team.as("alice")
                    .header("Idempotency-Key", "once")
                    .body(toContact(ada))
                    .post("/v1/outreach")
                    .then()
                    .statusCode(201)
                    .body("contactId", equalTo(ada))
                    .body("interactionId", notNullValue());
        }
        team.as("alice")
                .get("/v1/interactions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].intent", equalTo("CONNECT"))
                .body("items[0].summary", equalTo("Heard her talk"));
        team.tie("alice", ada).body("unanswered", equalTo(1));
    }

    @Test
    void aRequestToSomebodyUnknownIsKeptAndLaterTheirs() {
        String location = sent(toName("Rosa Lund"));
        team.as("alice").get("/v1/interactions").then().body("items", hasSize(0));
        String rosa = team.contact();
        team.as("alice")
                .body("{\"outcome\": \"ACCEPTED\", \"on\": \"2026-01-07\", \"contactId\": \"%s\"}".formatted(rosa))
                .post(location + "/outcome")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("contactId", equalTo(rosa))
                .body("outcome.outcome", equalTo("ACCEPTED"))
                .body("outcome.on", equalTo("2026-01-07"));
        team.as("alice").get("/v1/outreach?contactId=" + rosa).then().body("items", hasSize(1));
        team.as("alice").get("/v1/outreach?open=true").then().body("items", hasSize(0));
    }

    @Test
    void theReportCountsWhatWasSentInThePeriod() {
        sent(toName("Rosa Lund"));
        String accepted = sent(toName("Tom Ash"));
        team.as("alice")
                .body("{\"outcome\": \"ACCEPTED\"}")
                .post(accepted + "/outcome")
                .then()
                .statusCode(200);
        sent(toName("Long Ago").replace("2026-01-05", "2020-01-05"));

        team.as("alice")
                .get("/v1/outreach/report?from=2026-01-05&to=2026-01-05")
                .then()
                .statusCode(200)
                .body("all.sent", equalTo(2))
                .body("all.silent", equalTo(1))
                .body("all.acceptanceRate", equalTo(0.5f))
                .body("byIntent.CONNECT.accepted", equalTo(1))
                .body("plateau.alert", equalTo(false));
    }

    @Test
    void itIsListedInPagesAndDeleted() {
        for (int count = 0; count < 5; count++) {
            sent(toName("Somebody " + count));
        }
        List<String> names = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = team.as("alice")
                    .get("/v1/outreach?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract();
            names.addAll(page.path("items.name"));
            next = page.path("next");
        }
        assertThat(names).hasSize(5).doesNotHaveDuplicates();
        String location = sent(toName("Once more"));
        team.as("alice").header("If-Match", "\"1\"").delete(location).then().statusCode(204);
        team.as("alice").get(location).then().statusCode(404);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused(toName(" "), "/contactId");
        refused(toContact(team.contact()).replaceFirst("\\{", "{\"name\": \"Ada\", "), "/name");
        refused(toContact(team.privateContactOf("bob")), "/contactId");
        refused(toName("Rosa").replace("2026-01-05", "2999-01-05"), "/sentAt");
        refused(toName("Rosa").replace("CONNECT", "NAG"), "/intent");
        team.as("alice")
                .body("{\"outcome\": \"ACCEPTED\", \"on\": \"2999-01-07\"}")
                .post(sent(toName("Rosa")) + "/outcome")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/on"));
    }

    @Test
    void nobodyElseSeesIt() {
        String ada = team.contact();
        String location = sent(toContact(ada));
        team.as("bob").get(location).then().statusCode(404);
        team.as("bob").get("/v1/outreach?contactId=" + ada).then().body("items", hasSize(0));
        Team.any().as("alice").get(location).then().statusCode(404);
    }

    @Test
    void itFollowsMergeUndoAndErasure() {
        String ada = team.contact();
        String bob = team.contact();
        String location = sent(toContact(bob));
        team.tie("alice", ada).statusCode(200);
        try (var world = new World(team)) {
            world.merged(bob, ada);
            Awaitility.await()
                    .untilAsserted(() -> team.as("alice")
                            .get("/v1/outreach?contactId=" + ada)
                            .then()
                            .body("items.contactId", equalTo(List.of(ada))));
            world.unmerged(bob, ada);
            Awaitility.await()
                    .untilAsserted(() -> team.as("alice").get(location).then().body("contactId", equalTo(bob)));
            world.contactSaved(bob, "alice", Visibility.TEAM);
            world.erased(bob);
            Awaitility.await()
                    .untilAsserted(() -> team.as("alice").get(location).then().statusCode(404));
        }
        team.as("alice").get(sent(toName("Rosa"))).then().body("contactId", nullValue());
    }

    private String sent(String body) {
        return team.as("alice")
                .body(body)
                .post("/v1/outreach")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private void refused(String body, String pointer) {
        team.as("alice")
                .body(body)
                .post("/v1/outreach")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    private static String toContact(String contact) {
        return toName("x").replace("\"name\": \"x\"", "\"contactId\": \"" + contact + "\"");
    }

    private static String toName(String name) {
        return """
                {"name": "%s", "channel": "LINKEDIN", "intent": "CONNECT", "reason": "Heard her talk",
                 "sentAt": "2026-01-05T10:00:00Z"}
                """.formatted(name);
    }
}
