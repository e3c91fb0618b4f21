package io.keepwarm.reminder.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.reminder.Person;
import io.keepwarm.reminder.ReminderService;
import io.keepwarm.reminder.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a team and a member settle, and what becomes of their follow-ups.
@QuarkusTest
@ReminderService
class TermsTest {
    private final World world = new World();
    private final Caller alice = world.caller("alice");
    private final Caller manager = Caller.of(
            "mira", world.team(), claims -> claims.zone(World.NOON.getId()).groups("member", "manager"));
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final LocalDate today = now.atZone(World.NOON).toLocalDate();

    @BeforeEach
    void aliceIsAMember() {
        world.member("alice");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void asLongAsNothingIsSettledTheDefaultsHold() {
        alice.request()
                .get("/v1/cadence-policy")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("team.days.INNER_CIRCLE", equalTo(14))
                .body("team.budget", equalTo(5))
                .body("team.grace", equalTo(0))
                .body("me.workDays", hasSize(7));
    }

    @Test
    void aTeamsOwnDaysMoveWhatIsScheduled() {
        String contact = close(now);
        await().until(() -> due(contact).equals(List.of(today.plusDays(30))));

        manager.request()
                .header("If-Match", "\"0\"")
                .body("{\"team\": {\"days\": {\"CLOSE\": 20}, \"grace\": 3, \"budget\": 7}}")
                .put("/v1/cadence-policy")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("team.days.INNER_CIRCLE", equalTo(null))
                .body("team.budget", equalTo(7));
        await().until(() -> due(contact).equals(List.of(today.plusDays(20))));
        alice.request()
                .get("/v1/follow-ups?contactId=" + contact + "&reason=KEEP_IN_TOUCH")
                .then()
                .body("items[0].overdueOn", equalTo(today.plusDays(24).toString()));
    }

    @Test
    void whatHoldsForTheTeamIsForManagersAndWhatHoldsForMeForMe() {
        alice.request()
                .header("If-Match", "*")
                .body("{\"team\": {\"budget\": 50}}")
                .put("/v1/cadence-policy")
                .then()
                .statusCode(403);
        alice.request()
                .header("If-Match", "*")
                .body("{\"me\": {\"workDays\": [\"TUE\", \"MON\", \"TUE\"]}}")
                .put("/v1/cadence-policy")
                .then()
                .statusCode(200)
                .body("me.workDays", equalTo(List.of("MON", "TUE")));
        manager.request().get("/v1/cadence-policy").then().body("me.workDays", hasSize(7));
    }

    @Test
    void ofManyWhoSettleSomethingForTheFirstTimeInTheSameMomentOneDoes() throws Exception {
        var together = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> change = () -> {
                together.await();
                return manager.request()
                        .header("If-Match", "\"0\"")
                        .body("{\"team\": {\"budget\": 7}}")
                        .put("/v1/cadence-policy")
                        .statusCode();
            };
            List<Integer> answers = new ArrayList<>();
            for (var answer : threads.invokeAll(Collections.nCopies(8, change))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
        }
    }

    @Test
    void whoHasNotSeenTheLatestDoesNotOverwriteIt() {
        String change = "{\"me\": {\"workDays\": [\"MON\"]}}";
        alice.request().body(change).put("/v1/cadence-policy").then().statusCode(428);
        alice.request()
                .header("If-Match", "\"0\"")
                .body(change)
                .put("/v1/cadence-policy")
                .then()
                .statusCode(200);
        alice.request()
                .header("If-Match", "\"0\"")
                .body(change)
                .put("/v1/cadence-policy")
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"team\": {\"budget\": 0}}",
                "{\"team\": {\"grace\": -1}}",
                "{\"team\": {\"days\": {\"CLOSE\": 0}}}",
                "{\"team\": {\"days\": {\"NONE\": 5}}}",
                "{\"team\": {\"days\": {\"FOE\": 5}}}",
                "{\"team\": {\"seasons\": [{\"name\": \"x\", \"from\": \"--13-01\", \"to\": \"--01-06\", \"budget\": 5}]}}",
                "{\"team\": {\"seasons\": [{\"name\": \"x\", \"to\": \"--01-06\", \"budget\": 5}]}}",
                "{\"me\": {\"workDays\": []}}",
                "{\"me\": {\"workDays\": [\"MONDAY\"]}}",
                "{\"me\": {\"days\": [\"MON\"]}}",
                "[]"
            })
    void termsThatAreNoneAreRefused(String terms) {
        manager.request()
                .header("If-Match", "*")
                .body(terms)
                .put("/v1/cadence-policy")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        manager.request().get("/v1/cadence-policy").then().header("ETag", "\"0\"");
    }

    @Test
    void nothingOfACadenceIsDueOnADayOff() {
        String contact = close(now);
        await().until(() -> due(contact).equals(List.of(today.plusDays(30))));
        var after = today.plusDays(31);
        String day = after.getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                .toUpperCase(Locale.ENGLISH);
        alice.request()
                .header("If-Match", "*")
                .body("{\"me\": {\"workDays\": [\"" + day + "\"]}}")
                .put("/v1/cadence-policy")
                .then()
                .statusCode(200);

        await().until(() -> due(contact).getFirst().getDayOfWeek() == after.getDayOfWeek());
    }

    @Test
    void aPauseMovesWhatWouldBeDueInItAndItsEndMovesItBack() {
        String contact = close(now);
        world.promise(UUID.randomUUID().toString(), contact, "alice", PromisedBy.ME, today.plusDays(30));
        await().until(() -> due(contact).equals(List.of(today.plusDays(30))));
        String pause = "{\"from\": \"%s\", \"to\": \"%s\", \"note\": \"Sailing\"}"
                .formatted(today.plusDays(25), today.plusDays(40));
        String id = alice.request()
                .body(pause)
                .post("/v1/pauses")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("note", equalTo("Sailing"))
                .extract()
                .path("id");

        await().until(() -> due(contact).getFirst().isAfter(today.plusDays(40)));
        await().untilAsserted(() -> alice.request()
                .get("/v1/follow-ups?contactId=" + contact + "&reason=MY_PROMISE")
                .then()
                .body("items[0].dueOn", equalTo(today.plusDays(30).toString())));
        alice.request().get("/v1/pauses").then().body("items.id", equalTo(List.of(id)));
        alice.request().get("/v1/pauses/" + id).then().statusCode(200);
        world.caller("bob").request().get("/v1/pauses/" + id).then().statusCode(404);

        alice.request().delete("/v1/pauses/" + id).then().statusCode(428);
        alice.request()
                .header("If-Match", "\"1\"")
                .delete("/v1/pauses/" + id)
                .then()
                .statusCode(204);
        await().until(() -> due(contact).equals(List.of(today.plusDays(30))));
        assertThat(alice.request().get("/v1/pauses").<List<?>>path("items")).isEmpty();
    }

    @Test
    void aPauseThatIsNoneIsRefusedAndOneSentTwiceIsMadeOnce() {
        for (String bad : List.of(
                "{\"from\": \"2027-07-12\", \"to\": \"2027-07-11\"}",
                "{\"from\": \"2027-07-12\", \"to\": \"2030-07-12\"}",
                "{\"to\": \"2027-07-12\"}")) {
            alice.request().body(bad).post("/v1/pauses").then().statusCode(400);
        }
        for (int twice = 0; twice < 2; twice++) {
            alice.request()
                    .header("Idempotency-Key", "\"one\"")
                    .body("{\"from\": \"2027-07-12\", \"to\": \"2027-07-12\"}")
                    .post("/v1/pauses")
                    .then()
                    .statusCode(201);
        }
        assertThat(alice.request().get("/v1/pauses").<List<?>>path("items")).hasSize(1);
    }

    private String close(Instant createdAt) {
        return world.save(Person.keptBy("alice")
                .tier(Tier.CLOSE)
                .source(ContactSource.API)
                .createdAt(createdAt.minus(Duration.ofMinutes(1))));
    }

    private List<LocalDate> due(String contact) {
        List<String> days = alice.request()
                .get("/v1/follow-ups?contactId=" + contact + "&reason=KEEP_IN_TOUCH")
                .then()
                .extract()
                .path("items.dueOn");
        return days.stream().map(LocalDate::parse).toList();
    }
}
