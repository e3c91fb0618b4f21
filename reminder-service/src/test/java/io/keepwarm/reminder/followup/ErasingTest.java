package io.keepwarm.reminder.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.events.Topic;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.reminder.ReminderService;
import io.keepwarm.reminder.Told;
import io.keepwarm.reminder.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReminderService
class ErasingTest {
    private final World world = new World();
    private final Caller alice = world.caller("alice");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @BeforeEach
    void aliceIsAMember() {
        world.member("alice");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyFollowUpAboutAnErasedContactIsForgottenOpenOrSettled() {
        String contact = world.contact("alice", Tier.CLOSE, now.minus(Duration.ofDays(40)));
        awaitFollowUps(contact, 2);
        world.touched(contact, "alice", now);
        awaitFollowUps(contact, 3);
        var all = ids(contact);

        world.erase(contact);
        awaitFollowUps(contact, 0);
        try (var told = Told.on(Topic.FOLLOW_UPS)) {
            all.forEach(told::awaitForgotten);
        }
        all.forEach(id -> alice.request().get("/v1/follow-ups/" + id).then().statusCode(404));
    }

    @Test
    void theAgendaThatNamedItIsPreparedAnew() {
        String contact = world.contact("alice", Tier.CLOSE, now.minus(Duration.ofDays(40)));
        String agenda = world.team() + ":alice";
        try (var told = Told.on(Topic.AGENDAS)) {
            await().ignoreExceptions().until(() -> told.newest(agenda).contains(contact));

            world.erase(contact);
            await().until(() -> !told.newest(agenda).contains(contact));
        }
    }

    @Test
    void theAgendaOfAMemberWhoIsGoneNamesNobody() {
        String contact = world.contact("alice", Tier.CLOSE, now.minus(Duration.ofDays(40)));
        String agenda = world.team() + ":alice";
        try (var told = Told.on(Topic.AGENDAS)) {
            await().ignoreExceptions().until(() -> told.newest(agenda).contains(contact));

            world.memberGone("alice");
            await().until(() -> !told.newest(agenda).contains(contact));
        }
    }

    @Test
    void whatIsHeardOfItLaterIsDropped() {
        String contact = world.contact("alice", Tier.CLOSE, now.minus(Duration.ofDays(40)));
        awaitFollowUps(contact, 2);
        world.erase(contact);
        awaitFollowUps(contact, 0);

        world.contact(contact, "alice", Tier.CLOSE, now, ContactSource.MANUAL, ContactStatus.ACTIVE, null);
        world.touched(contact, "alice", now);
        world.promise(UUID.randomUUID().toString(), contact, "alice", PromisedBy.ME, LocalDate.now(World.NOON));
        world.lifeEvent(UUID.randomUUID().toString(), contact, LifeEventKind.NEW_JOB, LocalDate.now(World.NOON));
        world.merge(contact, "somebody-else");
        world.contact(contact, "alice", Tier.CLOSE, now, ContactSource.MANUAL, ContactStatus.ACTIVE, null);
        awaitFollowUps(world.contact("alice", Tier.CLOSE, now), 2);
        assertThat(ids(contact)).isEmpty();
    }

    private void awaitFollowUps(String contact, int count) {
        await().until(() -> ids(contact).size() == count);
    }

    private List<String> ids(String contact) {
        return alice.request()
                .get("/v1/follow-ups?contactId=" + contact)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
