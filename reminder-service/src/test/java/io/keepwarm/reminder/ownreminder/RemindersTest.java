package io.keepwarm.reminder.ownreminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.chassis.testing.Collision;
import io.keepwarm.chassis.testing.MovedClock;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Visibility;
import io.keepwarm.reminder.Person;
import io.keepwarm.reminder.ReminderService;
import io.keepwarm.reminder.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReminderService
class RemindersTest {
    private final World world = new World();
    private final Caller alice = world.caller("alice");
    private final LocalDate today = Instant.now().atZone(World.NOON).toLocalDate();
    private final Reminders reminders;
    private final TeamTransactions transactions;
    private final DataSource database;
    private String contact = "";

    RemindersTest(Reminders reminders, TeamTransactions transactions, DataSource database) {
        this.reminders = reminders;
        this.transactions = transactions;
        this.database = database;
    }

    @BeforeEach
    void aliceKeepsSomebody() {
        world.member("alice");
        contact = world.save(Person.keptBy("alice").source(ContactSource.IMPORT));
        await().until(() -> make(today.plusDays(400), "").statusCode() == 201);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void oneOfASingleDayIsAFollowUpOfThatDay() {
        String id = make(today.plusDays(3), "").path("id");

        var followUp = of(id).getFirst();
        assertThat(followUp)
                .containsEntry("reason", "CUSTOM")
                .containsEntry("dueOn", today.plusDays(3).toString())
                .containsEntry("contactName", "Ada Lovelace");
        assertThat((Map<String, String>) followUp.get("suggestion")).containsEntry("text", "Ask about the garden");
    }

    @Test
    void oneThatComesAgainHasOneOpenAtATimeAndTheNextWhenItIsDone() {
        String id = make(today, "\"rule\": \"FREQ=WEEKLY\"").path("id");
        String first = (String) of(id).getFirst().get("id");

        alice.request()
                .post("/v1/follow-ups/" + first + "/done")
                .then()
                .statusCode(200)
                .body("settledBy", equalTo("ANSWER"));
        assertThat(of(id)).extracting(one -> one.get("state")).containsExactly("SETTLED", "SCHEDULED");
        assertThat(of(id).getLast()).containsEntry("dueOn", today.plusWeeks(1).toString());

        alice.request().post("/v1/follow-ups/" + first + "/reopen").then().statusCode(200);
        assertThat(of(id).stream().filter(one -> !one.get("state").equals("SETTLED")))
                .singleElement()
                .extracting("dueOn")
                .isEqualTo(today.toString());
    }

    @Test
    void whatNobodyAttendsToDoesNotPileUp() {
        String id = make(today, "\"rule\": \"FREQ=DAILY\"").path("id");
        try (var clock = MovedClock.by(Duration.ofDays(5))) {
            await().until(() -> of(id).getFirst().get("state").equals("OVERDUE"));
            assertThat(of(id)).hasSize(1);
            String first = (String) of(id).getFirst().get("id");
            alice.request().post("/v1/follow-ups/" + first + "/skip").then().statusCode(200);
            assertThat(of(id).getLast())
                    .containsEntry("dueOn", today.plusDays(6).toString());
        }
    }

    @Test
    void ofTwoWhoChangeTheSameVersionInTheSameMomentTheSecondHasToReadAgain() throws Exception {
        var id = UUID.fromString(make(today.plusDays(3), "").path("id"));
        var refused = new AtomicReference<Problem>();
        new Collision(transactions, database, world.team()).of(() -> replace(id, "The first"), () -> {
            try {
                replace(id, "The second");
            } catch (Problem problem) {
                refused.set(problem);
            }
        });
        assertThat(refused.get()).isNotNull().extracting(Problem::getStatusCode).isEqualTo(412);
        alice.request().get("/v1/reminders/" + id).then().body("note", equalTo("The first"));
    }

    private void replace(UUID id, String note) {
        reminders.replace(
                id, "alice", "\"1\"", new ReminderTerms(contact, note, today.plusDays(3), null, null, null, null));
    }

    @Test
    void otherTermsMoveItAndWithoutTheReminderItEnds() {
        String id = make(today.plusDays(3), "").path("id");
        alice.request()
                .header("If-Match", "\"1\"")
                .body(body(today.plusDays(9), "\"leadDays\": [2, 5]"))
                .put("/v1/reminders/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("leadDays", contains(2, 5));
        assertThat(of(id).getFirst()).containsEntry("dueOn", today.plusDays(9).toString());

        alice.request()
                .header("If-Match", "\"1\"")
                .delete("/v1/reminders/" + id)
                .then()
                .statusCode(412);
        alice.request()
                .header("If-Match", "\"2\"")
                .delete("/v1/reminders/" + id)
                .then()
                .statusCode(204);
        assertThat(of(id)).extracting(one -> one.get("settledBy")).containsExactly("STATE_CHANGE");
        alice.request().get("/v1/reminders/" + id).then().statusCode(404);
    }

    @Test
    void itsMemberAloneSeesIt() {
        String id = make(today.plusDays(3), "").path("id");
        world.caller("bob").request().get("/v1/reminders/" + id).then().statusCode(404);
        world.caller("bob").request().get("/v1/reminders").then().body("items", hasSize(0));
        alice.request().get("/v1/reminders?contactId=" + contact).then().body("items", hasSize(2));
    }

    @Test
    void whatIsNoReminderIsRefused() {
        for (String more : List.of(
                "\"rule\": \"every monday\"",
                "\"rule\": \"FREQ=HOURLY\"",
                "\"zone\": \"EST\"",
                "\"leadDays\": [-1]",
                "\"leadDays\": [61]",
                "\"recurFrom\": \"NOW\"",
                "\"until\": \"2030-01-01\"")) {
            make(today, more).then().statusCode(400).contentType("application/problem+json");
        }
        alice.request()
                .body(body(today, "").replace(contact, "019ab1c2-0000-7000-8000-000000000009"))
                .post("/v1/reminders")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/contactId"));
        String others = world.save(Person.keptBy("bob").visibility(Visibility.PRIVATE));
        alice.request()
                .body(body(today, "").replace(contact, others))
                .post("/v1/reminders")
                .then()
                .statusCode(400);
        alice.request().get("/v1/reminders").then().body("items", hasSize(1));
    }

    @Test
    void aFollowUpCanBeMadeChangedAndDeletedByHand() {
        String id = alice.request()
                .header("Idempotency-Key", "\"one\"")
                .body("{\"contactId\": \"%s\", \"dueOn\": \"%s\", \"note\": \"Send the photos\"}"
                        .formatted(contact, today.plusDays(2)))
                .post("/v1/follow-ups")
                .then()
                .statusCode(201)
                .body("reason", equalTo("CUSTOM"))
                .body("suggestion.text", equalTo("Send the photos"))
                .extract()
                .path("id");
        alice.request()
                .header("If-Match", "*")
                .body("{\"dueOn\": \"%s\", \"note\": \"Send all photos\"}".formatted(today.plusDays(4)))
                .patch("/v1/follow-ups/" + id)
                .then()
                .statusCode(200)
                .body("dueOn", equalTo(today.plusDays(4).toString()))
                .body("suggestion.text", equalTo("Send all photos"));
        alice.request().delete("/v1/follow-ups/" + id).then().statusCode(428);
        alice.request()
                .header("If-Match", "*")
                .delete("/v1/follow-ups/" + id)
                .then()
                .statusCode(204);
        alice.request()
                .get("/v1/follow-ups/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("SETTLED"))
                .body("settledBy", equalTo("DISMISS"));
    }

    @Test
    void oneThatCannotBeIsNotMade() {
        for (String bad : List.of(
                "{\"contactId\": \"%s\", \"dueOn\": \"%s\", \"note\": \"x\"}".formatted(contact, today.minusDays(1)),
                "{\"contactId\": \"%s\", \"dueOn\": \"%s\"}".formatted(contact, today),
                "{\"contactId\": \"%s\", \"dueOn\": \"%s\", \"note\": \"x\", \"reason\": \"REPLY_OWED\"}"
                        .formatted(contact, today))) {
            alice.request().body(bad).post("/v1/follow-ups").then().statusCode(400);
        }
        String ended = world.save(Person.keptBy("alice").status(ContactStatus.ENDED));
        await().untilAsserted(() -> alice.request()
                .body("{\"contactId\": \"%s\", \"dueOn\": \"%s\", \"note\": \"x\"}".formatted(ended, today))
                .post("/v1/follow-ups")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://keepwarm.dev/problems/contact-not-active")));
        alice.request().get("/v1/reminders?contactId=" + ended).then().body("items", hasSize(0));
    }

    @Test
    void anErasedContactsRemindersAreForgotten() {
        String id = make(today.plusDays(3), "").path("id");
        world.erase(contact);
        await().until(() -> alice.request().get("/v1/reminders/" + id).statusCode() == 404);
        assertThat(of(id)).isEmpty();
    }

    private Response make(LocalDate on, String more) {
        return alice.request().body(body(on, more)).post("/v1/reminders");
    }

    private String body(LocalDate on, String more) {
        return "{\"contactId\": \"%s\", \"note\": \"Ask about the garden\", \"startsOn\": \"%s\"%s}"
                .formatted(contact, on, more.isEmpty() ? "" : ", " + more);
    }

    private List<Map<String, Object>> of(String reminder) {
        return alice.request()
                .get("/v1/follow-ups?reason=CUSTOM&contactId=" + contact)
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.sourceId == '" + reminder + "' }");
    }
}
