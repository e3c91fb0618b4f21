package io.keepwarm.reminder.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.chassis.testing.MovedClock;
import io.keepwarm.events.Topic;
import io.keepwarm.events.answer.Answer;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.reminder.ReminderService;
import io.keepwarm.reminder.Told;
import io.keepwarm.reminder.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReminderService
class RetiringTest {
    private static final Duration LONG_AFTER = Duration.ofDays(91);

    private final World world = new World();
    private final Caller alice = world.caller("alice");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Instant longAgo = now.minus(Duration.ofDays(40));
    private final LocalDate today = now.atZone(World.NOON).toLocalDate();
    private Told told;

    @BeforeEach
    void aliceIsAMember() {
        world.member("alice");
        told = Told.on(Topic.FOLLOW_UPS);
    }

    @AfterEach
    void close() {
        told.close();
        world.close();
    }

    @Test
    void whatWasSettledIsForgottenAfterNinetyDays() {
        String contact = world.contact("alice", Tier.CLOSE, longAgo);
        String settled = open(contact, "KEEP_IN_TOUCH");
        world.touched(contact, "alice", now);
        await().until(() -> !open(contact, "KEEP_IN_TOUCH").equals(settled));

        try (var clock = MovedClock.by(LONG_AFTER)) {
            told.awaitForgotten(settled);
        }
        alice.request().get("/v1/follow-ups/" + settled).then().statusCode(404);
        assertThat(followUps(contact, "KEEP_IN_TOUCH")).hasSize(1);
    }

    @Test
    void theFirstFollowUpComesOnceEverAllTheSame() {
        String contact = world.contact("alice", Tier.CLOSE, longAgo);
        String first = open(contact, "FIRST_FOLLOW_UP");
        alice.request().post("/v1/follow-ups/" + first + "/skip").then().statusCode(200);

        try (var clock = MovedClock.by(LONG_AFTER)) {
            told.awaitForgotten(first);
        }
        save(contact, ContactStatus.ACTIVE, "P20D");
        await().until(() ->
                due(contact, "KEEP_IN_TOUCH").contains(today.minusDays(20).toString()));
        assertThat(followUps(contact, "FIRST_FOLLOW_UP"))
                .singleElement()
                .extracting("state")
                .isEqualTo("SETTLED");
    }

    @Test
    void aSkipHoldsThroughALongPause() {
        String contact = world.contact("alice", Tier.OCCASIONAL, longAgo);
        String skipped = open(contact, "KEEP_IN_TOUCH");
        alice.request().post("/v1/follow-ups/" + skipped + "/skip").then().statusCode(200);
        String paused = open(contact, "KEEP_IN_TOUCH");
        save(contact, ContactStatus.PAUSED, null);
        await().until(() -> followUps(contact, "KEEP_IN_TOUCH").stream()
                .allMatch(one -> one.get("state").equals("SETTLED")));

        try (var clock = MovedClock.by(LONG_AFTER)) {
            told.awaitForgotten(skipped);
            told.awaitForgotten(paused);
        }
        save(contact, ContactStatus.ACTIVE, null);
        open(contact, "KEEP_IN_TOUCH");
        assertThat(due(contact, "KEEP_IN_TOUCH")).contains(today.plusDays(180).toString());
    }

    @Test
    void notThisPersonHoldsAndCanStillBeTakenBack() {
        String contact = world.contact("alice", Tier.CLOSE, longAgo);
        String dismissed = open(contact, "KEEP_IN_TOUCH");
        world.answered(dismissed, contact, "alice", Answer.NOT_THIS_PERSON, null);
        await().until(() -> followUps(contact, "KEEP_IN_TOUCH").stream()
                .allMatch(one -> one.get("state").equals("SETTLED")));

        try (var clock = MovedClock.by(LONG_AFTER)) {
            told.awaitForgotten(dismissed);
        }
        save(contact, ContactStatus.ACTIVE, "P20D");
        open(world.contact("alice", Tier.CLOSE, now), "KEEP_IN_TOUCH");
        assertThat(followUps(contact, "KEEP_IN_TOUCH")).hasSize(1);
        alice.request().post("/v1/follow-ups/" + dismissed + "/reopen").then().statusCode(200);
        await().until(() -> told.newest(dismissed) != null);
    }

    private void save(String contact, ContactStatus status, String cadence) {
        var tier = cadence == null ? Tier.OCCASIONAL : Tier.CLOSE;
        world.contact(contact, "alice", tier, longAgo, ContactSource.MANUAL, status, cadence);
    }

    private String open(String contact, String reason) {
        await().until(() -> followUps(contact, reason).stream()
                .anyMatch(one -> !one.get("state").equals("SETTLED")));
        return followUps(contact, reason).stream()
                .filter(one -> !one.get("state").equals("SETTLED"))
                .map(one -> (String) one.get("id"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> due(String contact, String reason) {
        return followUps(contact, reason).stream()
                .map(one -> (String) one.get("dueOn"))
                .toList();
    }

    private List<Map<String, Object>> followUps(String contact, String reason) {
        return alice.request()
                .get("/v1/follow-ups?contactId=" + contact + "&reason=" + reason)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
