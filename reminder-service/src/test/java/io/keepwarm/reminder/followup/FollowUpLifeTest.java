package io.keepwarm.reminder.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.chassis.testing.MovedClock;
import io.keepwarm.events.answer.Answer;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.reminder.ReminderService;
import io.keepwarm.reminder.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ReminderService
class FollowUpLifeTest {

    private final World world = new World();
    private final Caller alice = world.caller("alice");
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
    void aNewContactGetsAFirstFollowUpAndACadence() {
        String contact = world.contact("alice", Tier.CLOSE, now);

        assertThat(open(contact, "FIRST_FOLLOW_UP").get("dueOn"))
                .isEqualTo(today.plusDays(2).toString());
        assertThat(open(contact, "KEEP_IN_TOUCH").get("dueOn"))
                .isEqualTo(today.plusDays(30).toString());
    }

    @Test
    void anImportedContactOfNoTierGetsNone() {
        String imported = UUID.randomUUID().toString();
        world.contact(imported, "alice", Tier.NONE, now, ContactSource.IMPORT, ContactStatus.ACTIVE, null);
        open(world.contact("alice", Tier.CLOSE, now), "KEEP_IN_TOUCH");

        assertThat(followUps(imported, "")).isEmpty();
    }

    @Test
    void aTouchSettlesBothAndSchedulesTheNext() {
        String contact = world.contact("alice", Tier.CLOSE, now.minus(Duration.ofDays(40)));
        String first = (String) open(contact, "FIRST_FOLLOW_UP").get("id");
        String second = (String) open(contact, "KEEP_IN_TOUCH").get("id");
        world.touched(contact, "alice", now);

        await().until(() -> read(first).get("state").equals("SETTLED"));
        assertThat(read(first)).containsEntry("settledBy", "TOUCH");
        assertThat(read(second)).containsEntry("settledBy", "TOUCH");
        assertThat(open(contact, "KEEP_IN_TOUCH"))
                .containsEntry("dueOn", today.plusDays(30).toString())
                .containsEntry("state", "SCHEDULED");
    }

    @Test
    void aTouchHeardOfBeforeItsContactCountsAllTheSame() {
        String contact = UUID.randomUUID().toString();
        world.touched(contact, "alice", now.minus(Duration.ofDays(10)));
        world.contact(
                contact,
                "alice",
                Tier.CLOSE,
                now.minus(Duration.ofDays(50)),
                ContactSource.MANUAL,
                ContactStatus.ACTIVE,
                null);

        await().untilAsserted(() -> assertThat(open(contact, "KEEP_IN_TOUCH"))
                .containsEntry("dueOn", today.plusDays(20).toString()));
    }

    @Test
    void aTouchTakenBackIsAsIfItHadNeverBeen() {
        String contact = world.contact("alice", Tier.CLOSE, now.minus(Duration.ofDays(10)));
        world.touched(contact, "alice", now);
        await().until(() -> open(contact, "KEEP_IN_TOUCH")
                .get("dueOn")
                .equals(today.plusDays(30).toString()));
        world.retracted(contact, "alice", null);

        await().until(() -> open(contact, "KEEP_IN_TOUCH")
                .get("dueOn")
                .equals(today.plusDays(20).toString()));
        assertThat(followUps(contact, "&reason=KEEP_IN_TOUCH").stream()
                        .filter(one -> !one.get("state").equals("SETTLED")))
                .hasSize(1);
    }

    @Test
    void dueAndOverdueComeByTheMembersOwnDate() {
        String contact = world.contact("alice", Tier.INNER_CIRCLE, now);
        String id = (String) open(contact, "KEEP_IN_TOUCH").get("id");
        LocalDate due = today.plusDays(14);

        try (var clock = MovedClock.to(due.atStartOfDay(World.NOON).toInstant().minusSeconds(30))) {
            assertThat(read(id)).containsEntry("state", "SCHEDULED");
            clock.set(Duration.between(
                    Instant.now(), due.atStartOfDay(World.NOON).toInstant().plusSeconds(5)));
            await().until(() -> read(id).get("state").equals("DUE"));
            clock.set(Duration.between(
                    Instant.now(),
                    due.plusDays(1).atStartOfDay(World.NOON).toInstant().plusSeconds(5)));
            await().until(() -> read(id).get("state").equals("OVERDUE"));
        }
    }

    @Test
    void doneSettlesAndTheTouchSchedulesTheNext() {
        String contact = world.contact("alice", Tier.CLOSE, now.minus(Duration.ofDays(40)));
        String id = (String) open(contact, "KEEP_IN_TOUCH").get("id");

        alice.request()
                .body("{\"channel\": \"CALL\", \"summary\": \"Fine\"}")
                .post("/v1/follow-ups/" + id + "/done")
                .then()
                .statusCode(200)
                .body("state", equalTo("SETTLED"))
                .body("settledBy", equalTo("ANSWER"));
        alice.request()
                .body("{}")
                .post("/v1/follow-ups/" + id + "/done")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://keepwarm.dev/problems/already-settled"));
        world.touched(contact, "alice", Instant.now());

        await().until(() ->
                !followUps(contact, "&reason=KEEP_IN_TOUCH&state=SCHEDULED").isEmpty());
        assertThat(followUps(contact, "&reason=KEEP_IN_TOUCH")).hasSize(2);
    }

    @Test
    void snoozePutsItOffAndItComesBack() {
        String contact = world.contact("alice", Tier.CLOSE, now.minus(Duration.ofDays(40)));
        String id = (String) open(contact, "KEEP_IN_TOUCH").get("id");

        alice.request()
                .body("{\"for\": \"P1W\"}")
                .post("/v1/follow-ups/" + id + "/snooze")
                .then()
                .statusCode(200)
                .body("state", equalTo("SNOOZED"))
                .body("snoozedUntil", equalTo(today.plusDays(7).toString()));
        try (var clock = MovedClock.by(Duration.ofDays(7))) {
            await().until(() -> read(id).get("state").equals("DUE"));
        }
    }

    @Test
    void aSnoozeThatIsNoneIsRefused() {
        String contact = world.contact("alice", Tier.CLOSE, now);
        String id = (String) open(contact, "KEEP_IN_TOUCH").get("id");
        for (String body : List.of(
                "{}",
                "{\"until\": \"" + today + "\"}",
                "{\"until\": \"2026-02-30\"}",
                "{\"for\": \"P1W\", \"until\": \"2030-01-01\"}",
                "{\"for\": \"-P1W\"}",
                "{\"for\": \"soon\"}",
                "{\"until\": \"2090-01-01\"}")) {
            alice.request()
                    .body(body)
                    .post("/v1/follow-ups/" + id + "/snooze")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", startsWith("https://keepwarm.dev/problems/"));
        }
        assertThat(read(id)).containsEntry("state", "SCHEDULED");
    }

    @Test
    void aSkippedOneComesAgainACadenceFromToday() {
        String contact = world.contact("alice", Tier.CLOSE, now.minus(Duration.ofDays(40)));
        String id = (String) open(contact, "KEEP_IN_TOUCH").get("id");

        alice.request()
                .post("/v1/follow-ups/" + id + "/skip")
                .then()
                .statusCode(200)
                .body("settledBy", equalTo("SKIP"));

        assertThat(open(contact, "KEEP_IN_TOUCH"))
                .containsEntry("dueOn", today.plusDays(30).toString());
    }

    @Test
    void aSkipHoldsWhateverElseIsHeardOfTheContact() {
        String contact = world.contact("alice", Tier.CLOSE, now.minus(Duration.ofDays(50)));
        world.touched(contact, "alice", now.minus(Duration.ofDays(40)));
        await().until(() -> open(contact, "KEEP_IN_TOUCH")
                .get("dueOn")
                .equals(today.minusDays(10).toString()));
        String id = (String) open(contact, "KEEP_IN_TOUCH").get("id");
        alice.request().post("/v1/follow-ups/" + id + "/skip").then().statusCode(200);

        world.contact(
                contact,
                "alice",
                Tier.CLOSE,
                now.minus(Duration.ofDays(50)),
                ContactSource.MANUAL,
                ContactStatus.ACTIVE,
                "P20D");
        await().until(() -> open(contact, "KEEP_IN_TOUCH")
                .get("dueOn")
                .equals(today.plusDays(20).toString()));
    }

    @Test
    void whatATouchSettledCannotBeReopened() {
        String contact = world.contact("alice", Tier.CLOSE, now.minus(Duration.ofDays(40)));
        String id = (String) open(contact, "KEEP_IN_TOUCH").get("id");
        world.touched(contact, "alice", now);
        await().until(() -> read(id).get("state").equals("SETTLED"));

        alice.request()
                .post("/v1/follow-ups/" + id + "/reopen")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://keepwarm.dev/problems/not-answered"));
    }

    @Test
    void anAnswerFromTheDigestCountsOnceAndCanBeTakenBack() {
        String contact = world.contact("alice", Tier.CLOSE, now.minus(Duration.ofDays(40)));
        String id = (String) open(contact, "KEEP_IN_TOUCH").get("id");
        world.answered(id, contact, "alice", Answer.SKIP, null);
        await().until(() -> read(id).get("state").equals("SETTLED"));

        world.answered(id, contact, "alice", Answer.UNDONE, null);
        await().until(() -> !read(id).get("state").equals("SETTLED"));
        assertThat(followUps(contact, "&reason=KEEP_IN_TOUCH").stream()
                        .filter(one -> !one.get("state").equals("SETTLED")))
                .hasSize(1);
    }

    @Test
    void anAnswerThatComesTooLateChangesNothing() {
        String contact = world.contact("alice", Tier.CLOSE, now.minus(Duration.ofDays(40)));
        String id = (String) open(contact, "KEEP_IN_TOUCH").get("id");
        world.touched(contact, "alice", now);
        await().until(() -> read(id).get("state").equals("SETTLED"));
        world.answered(id, contact, "alice", Answer.DONE, null);
        world.answered(UUID.randomUUID().toString(), contact, "alice", Answer.DONE, null);
        String other = world.contact("alice", Tier.CLOSE, now);
        open(other, "KEEP_IN_TOUCH");

        assertThat(read(id)).containsEntry("settledBy", "TOUCH");
        Caller.operator()
                .request()
                .get("/reminder/dead-letters")
                .then()
                .body("items.findAll { it.key.startsWith('" + id + "') }", hasSize(0));
    }

    @Test
    void notThisPersonEndsItForThisMember() {
        String contact = world.contact("alice", Tier.CLOSE, now.minus(Duration.ofDays(40)));
        String id = (String) open(contact, "KEEP_IN_TOUCH").get("id");
        world.answered(id, contact, "alice", Answer.NOT_THIS_PERSON, null);
        await().until(() -> read(id).get("state").equals("SETTLED"));
        world.touched(contact, "alice", now);
        open(world.contact("alice", Tier.CLOSE, now), "KEEP_IN_TOUCH");

        assertThat(followUps(contact, "").stream()
                        .filter(one -> !one.get("state").equals("SETTLED")))
                .isEmpty();
    }

    @Test
    void notThisPersonCanBeTakenBack() {
        String contact = world.contact("alice", Tier.CLOSE, now.minus(Duration.ofDays(40)));
        String id = (String) open(contact, "KEEP_IN_TOUCH").get("id");
        world.answered(id, contact, "alice", Answer.NOT_THIS_PERSON, null);
        await().until(() -> read(id).get("state").equals("SETTLED"));
        assertThat(read(id)).containsEntry("settledBy", "DISMISS");

        world.answered(id, contact, "alice", Answer.UNDONE, null);
        await().until(() -> !read(id).get("state").equals("SETTLED"));
    }

    @Test
    void aSkipHoldsAlsoAfterAnEarlierOneWasTakenBack() {
        String contact = world.contact("alice", Tier.CLOSE, now.minus(Duration.ofDays(40)));
        String id = (String) open(contact, "KEEP_IN_TOUCH").get("id");
        for (String command : List.of("skip", "reopen", "skip")) {
            alice.request().post("/v1/follow-ups/" + id + "/" + command).then().statusCode(200);
        }

        assertThat(open(contact, "KEEP_IN_TOUCH"))
                .containsEntry("dueOn", today.plusDays(30).toString());
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31T23:59:59Z", "2999-01-01T00:00:00Z"})
    void aTouchOfATimeNobodyCanMeanIsRefused(String occurredAt) {
        String contact = world.contact("alice", Tier.CLOSE, now);
        String id = (String) open(contact, "KEEP_IN_TOUCH").get("id");

        alice.request()
                .body("{\"occurredAt\": \"" + occurredAt + "\"}")
                .post("/v1/follow-ups/" + id + "/done")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/occurredAt"));
        assertThat(read(id)).containsEntry("state", "SCHEDULED");
    }

    @Test
    void anotherMembersFollowUpCannotBeAnsweredAndAnotherTeamsIsNotThere() {
        String contact = world.contact("alice", Tier.CLOSE, now);
        String id = (String) open(contact, "KEEP_IN_TOUCH").get("id");

        world.caller("bob")
                .request()
                .post("/v1/follow-ups/" + id + "/skip")
                .then()
                .statusCode(404);
        Caller.ofNewTeam("alice").request().get("/v1/follow-ups/" + id).then().statusCode(404);
        assertThat(read(id)).containsEntry("state", "SCHEDULED");
    }

    @Test
    void aPausedContactComesAgainTheDayAfterThePause() {
        String contact = world.contact("alice", Tier.CLOSE, now);
        String id = (String) open(contact, "KEEP_IN_TOUCH").get("id");
        world.paused(contact, "alice", Tier.CLOSE, now, today.plusDays(90));

        await().until(() -> read(id).get("dueOn").equals(today.plusDays(91).toString()));
        assertThat(read(id)).containsEntry("state", "SCHEDULED");
        assertThat(open(contact, "FIRST_FOLLOW_UP"))
                .containsEntry("dueOn", today.plusDays(91).toString());
    }

    @Test
    void whatTellsOfAPrivateTouchIsHiddenFromColleagues() {
        String contact = world.contact("alice", Tier.CLOSE, now.minus(Duration.ofDays(40)));
        String answeredByIt = (String) open(contact, "KEEP_IN_TOUCH").get("id");
        assertThat(seenByBob(contact)).contains(answeredByIt);

        world.touchedPrivately(contact, "alice", now, null);
        await().until(() -> read(answeredByIt).get("state").equals("SETTLED"));
        String next = (String) open(contact, "KEEP_IN_TOUCH").get("id");
        assertThat(seenByBob(contact)).isEmpty();
        world.caller("bob").request().get("/v1/follow-ups/" + next).then().statusCode(404);

        world.touched(contact, "alice", now.plusSeconds(60));
        await().until(() -> read(next).get("state").equals("SETTLED"));
        assertThat(seenByBob(contact))
                .containsExactly((String) open(contact, "KEEP_IN_TOUCH").get("id"));
    }

    private List<String> seenByBob(String contact) {
        return world.caller("bob")
                .request()
                .get("/v1/follow-ups?memberId=alice&contactId=" + contact)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private Map<String, Object> open(String contact, String reason) {
        await().until(() -> followUps(contact, "&reason=" + reason).stream()
                .anyMatch(one -> !one.get("state").equals("SETTLED")));
        return followUps(contact, "&reason=" + reason).stream()
                .filter(one -> !one.get("state").equals("SETTLED"))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, Object>> followUps(String contact, String filter) {
        return alice.request()
                .get("/v1/follow-ups?contactId=" + contact + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private Map<String, Object> read(String id) {
        return alice.request()
                .get("/v1/follow-ups/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }
}
