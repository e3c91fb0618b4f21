package io.keepwarm.digest.delivery;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.digest.DigestService;
import io.keepwarm.digest.MailBox;
import io.keepwarm.digest.World;
import io.keepwarm.digest.delivery.Persistence.Next;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What follows when the mail server will not have a member's address, and from mails that waited too long.
@QuarkusTest
@DigestService
class BounceTest {
    private World world;
    private int ordinal = 10;

    @Inject
    Handover handover;

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    @BeforeEach
    void begin() {
        world = World.ofNewMember();
    }

    @Test
    void toAMailboxThatIsNotThereNothingMoreIsSent() {
        String bounced = left("SENDING", "now()", "current_date", "now() + interval '1 hour'");
        bounce(bounced, "550 5.1.1 no such user", true);

        awaitDigest(bounced, "FAILED", "550 5.1.1 no such user");
        preferences()
                .body("undeliverable.why", equalTo("550 5.1.1 no such user"))
                .body("undeliverable.since", notNullValue())
                .body("enabled", equalTo(true));
        world.caller
                .request()
                .post("/v1/digests/send-now")
                .then()
                .statusCode(409)
                .body("type", containsString("undeliverable"));
        awaitDigest(left("PENDING", "now()", "current_date", "now()"), "SKIPPED", "UNDELIVERABLE");
    }

    @Test
    void whoSavesTheirPreferencesHasItTriedAgain() {
        bounce(left("SENDING", "now()", "current_date", "now() + interval '1 hour'"), "550 5.1.1 no", true);
        preferences().body("undeliverable", notNullValue());

        world.caller
                .request()
                .header("If-Match", "*")
                .body("{}")
                .put("/v1/digest-preferences/me")
                .then()
                .statusCode(200)
                .body("undeliverable", nullValue());

        world.caller.request().post("/v1/digests/send-now").then().statusCode(201);
        new MailBox(world.email()).awaitOne();
    }

    @Test
    void aRefusalThatDoesNotSayWhyCountsOnlyTheThirdTimeInARow() {
        bounceVaguely();
        bounceVaguely();
        preferences().body("undeliverable", nullValue());
        world.caller.request().post("/v1/digests/send-now").then().statusCode(201);
        new MailBox(world.email()).awaitOne();
        await().until(() -> count() == 0);

        bounceVaguely();
        bounceVaguely();
        preferences().body("undeliverable", nullValue());
        bounceVaguely();
        preferences().body("undeliverable.why", equalTo("550 no"));
    }

    @Test
    void whatTellsOfADayGoneByIsNotSentAnyMore() {
        String old = left("PENDING", "now() - interval '30 hours'", "current_date - 2", "now()");

        awaitDigest(old, "SKIPPED", "TOO_OLD");
    }

    private void bounceVaguely() {
        bounce(left("SENDING", "now()", "current_date", "now() + interval '1 hour'"), "550 no", false);
    }

    private void bounce(String digest, String why, boolean certain) {
        var claimed = new Steps.Claimed(UUID.fromString(digest), 1);
        transactions.run(
                Scope.of(world.caller.team()),
                () -> handover.end(List.of(new Handover.Ended(claimed, new Next.Bounced(why, certain)))));
    }

    private ValidatableResponse preferences() {
        return world.caller.request().get("/v1/digest-preferences/me").then().statusCode(200);
    }

    private void awaitDigest(String id, String state, String reason) {
        await().untilAsserted(() -> world.caller
                .request()
                .get("/v1/digests/" + id)
                .then()
                .body("state", equalTo(state))
                .body("reason", equalTo(reason)));
    }

    private long count() {
        return transactions.call(
                Scope.of(world.caller.team()),
                () -> ((Number) entities.createNativeQuery("select count(*) from refused_address")
                                .getSingleResult())
                        .longValue());
    }

    private String left(String state, String generatedAt, String day, String stepAt) {
        UUID id = UUID.randomUUID();
        transactions.run(
                Scope.of(world.caller.team()),
                () -> entities.createNativeQuery("""
                        insert into digest (id, version, member, kind, local_date, ordinal, state, address, message_id,
                            subject, html, plain, content, format, generated_at, attempt, step_at)
                        values (:id, 3, :member, 'DAILY', %s, :ordinal, :state, :address, '<x@localhost>', 'Left',
                            '<p>Left</p>', 'Left', '[]', 'HTML', %s, 1, %s)
                        """.formatted(day, generatedAt, stepAt))
                        .setParameter("id", id)
                        .setParameter("member", world.caller.member())
                        .setParameter("ordinal", ordinal++)
                        .setParameter("state", state)
                        .setParameter("address", world.email())
                        .executeUpdate());
        return id.toString();
    }
}
