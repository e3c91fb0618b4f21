package io.keepwarm.reminder.knowledge;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.reminder.ReminderService;
import io.keepwarm.reminder.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReminderService
class AcquaintingTest {
    private final World world = new World();
    private final Instant now = Instant.now();
    private final LocalDate today = now.atZone(World.NOON).toLocalDate();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aContactJustMadeHasItsFollowUpsAtOnce() {
        String contact = world.unheardContact("alice", Tier.CLOSE, now, 1);

        followUps("alice", contact)
                .statusCode(200)
                .body("items.reason", hasItems("FIRST_FOLLOW_UP", "KEEP_IN_TOUCH"))
                .body("items.contactName", hasItem("Ada Lovelace"))
                .body("items.dueOn", hasItem(today.plusDays(30).toString()));
    }

    @Test
    void anOlderEventDoesNotUndoWhatContactServiceSaid() {
        String contact = world.unheardContact("alice", Tier.CLOSE, now, 1_000);
        followUps("alice", contact).body("items", hasSize(2));

        world.contact(contact, "alice", Tier.CLOSE, now, ContactSource.MANUAL, ContactStatus.PAUSED, null);
        String later = world.contact("alice", Tier.CLOSE, now);
        await().untilAsserted(() -> followUps("alice", later).body("items", hasSize(2)));
        followUps("alice", contact).body("items.state", equalTo(List.of("SCHEDULED", "SCHEDULED")));
    }

    @Test
    void aMemberWhoCallsIsHeardOfAndRemindedFromThenOn() {
        String contact = world.contact("carol", Tier.CLOSE, now.minus(Duration.ofDays(40)));

        await().untilAsserted(() -> followUps("carol", contact).body("items.state", hasItem("OVERDUE")));
    }

    @Test
    void aStrangerIsToldToComeAgainWhileContactServiceIsAway() {
        world.contactServiceIsAway();

        followUps("dave", "").statusCode(503).header("Retry-After", "2");
    }

    @Test
    void whoIsKnownIsServedWithContactServiceAway() {
        world.contactServiceIsAway();
        world.member("alice");
        String contact = world.contact("alice", Tier.CLOSE, now);

        await().untilAsserted(() -> followUps("alice", contact).statusCode(200).body("items", hasSize(2)));
    }

    @Test
    void aContactThatContactServiceDoesNotShowHasNoFollowUps() {
        followUps("alice", UUID.randomUUID().toString()).statusCode(200).body("items", hasSize(0));
        followUps("alice", "no-id-at-all").statusCode(200).body("items", hasSize(0));
    }

    private ValidatableResponse followUps(String member, String contact) {
        var request = world.caller(member).request();
        return (contact.isEmpty() ? request : request.queryParam("contactId", contact))
                .get("/v1/follow-ups")
                .then();
    }
}
