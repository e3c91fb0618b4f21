package io.keepwarm.reminder.followup;

import static org.awaitility.Awaitility.await;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.events.Topic;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.reminder.ReminderService;
import io.keepwarm.reminder.Told;
import io.keepwarm.reminder.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What other services are told when a touch becomes its member's alone, or is shared after all.
@QuarkusTest
@ReminderService
class PrivateTouchTest {
    private final World world = new World();
    private final Caller alice = world.caller("alice");
    private final Instant longAgo =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(40));
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
    void theyAreToldThatWhatIsLateIsItsMembersAloneNowAndWhenItIsSharedAgain() {
        String contact = world.contact("alice", Tier.CLOSE, longAgo.minus(Duration.ofDays(100)));
        world.touched(contact, "alice", longAgo);
        await().until(() -> late(contact) != null);
        String id = late(contact);
        await().until(() -> isNewest(id, false));

        world.touchedPrivately(contact, "alice", longAgo, null);
        await().until(() -> isNewest(id, true));

        world.touched(contact, "alice", longAgo);
        await().until(() -> isNewest(id, false));
    }

    private String late(String contact) {
        return alice.request()
                .get("/v1/follow-ups?reason=KEEP_IN_TOUCH&contactId=" + contact)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.state == 'OVERDUE' }?.id");
    }

    /// Whether the last that was told of it says that it is late, and whether it is private.
    private boolean isNewest(String id, boolean isPrivate) {
        String newest = told.newest(id);
        return newest.contains("\"state\":\"OVERDUE\"") && newest.contains("\"private\":" + isPrivate);
    }
}
