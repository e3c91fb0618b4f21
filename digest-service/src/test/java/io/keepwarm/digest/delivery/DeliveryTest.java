package io.keepwarm.digest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.digest.DigestService;
import io.keepwarm.digest.MailBox;
import io.keepwarm.digest.TopicReader;
import io.keepwarm.digest.World;
import io.keepwarm.events.EventType;
import io.keepwarm.events.digest.DigestEvent.DigestSent;
import io.keepwarm.events.digest.DigestStatus;
import io.keepwarm.events.followup.Reason;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DigestService
class DeliveryTest {
    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    private World world;

    @BeforeEach
    void begin() {
        world = World.ofNewMember();
    }

    @Test
    void aDigestAskedForArrivesOnceWithAllItsHeaders() {
        String ada = world.contact("Ada Lovelace", "Analytical Engines");
        world.tie(ada, 42, "Moving to Turin in autumn");
        String followUp = world.overdue(ada, Reason.REPLY_OWED, 3);
        world.awaitWaiting("Ada Lovelace");
        world.awaitNote("Moving to Turin in autumn");

        String id = sendNow();
        var mail = new MailBox(world.email()).awaitOne();

        assertThat(mail.subject()).isEqualTo("Ada Lovelace is waiting for your reply");
        assertThat(mail.header("Message-ID")).isEqualTo("<" + id + "@localhost>");
        assertThat(mail.header("List-Unsubscribe")).matches("<http://localhost:\\d+/u/[\\w-]+>");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("From")).isEqualTo("Keepwarm <keepwarm@localhost>");
        assertThat(mail.header("Date")).isNotNull();
        assertThat(mail.plain()).contains("Ada Lovelace (Analytical Engines)", "Moving to Turin in autumn");
        assertThat(mail.html()).contains("Ada Lovelace", "Done", "Snooze 1 week", "Skip");

        awaitState(id, "SENT");
        var sent = await().until(() -> TopicReader.events(EventType.DIGEST_SENT, id), events -> !events.isEmpty());
        var state = ((DigestSent) sent.getFirst()).state();
        assertThat(state.state()).isEqualTo(DigestStatus.SENT);
        assertThat(state.messageId()).isEqualTo("<" + id + "@localhost>");
        assertThat(state.followUpIds()).containsExactly(followUp);
        assertThat(new MailBox(world.email()).all()).hasSize(1);
    }

    @Test
    void aPlainTextMailHasNoHtml() {
        world.caller
                .request()
                .header("If-Match", "*")
                .body("{\"format\": \"TEXT\"}")
                .put("/v1/digest-preferences/me")
                .then()
                .statusCode(200);

        sendNow();

        var mail = new MailBox(world.email()).awaitOne();
        assertThat(mail.html()).isEmpty();
        assertThat(mail.plain()).contains("All quiet");
    }

    @Test
    void namesInAnyScriptArriveAsTheyAre() {
        String name = "د. ليلى \"Zoë\" 王 " + "n".repeat(300);
        String long1 = world.contact(name, "Ünïcode & Söhne");
        world.overdue(long1, Reason.SAY_THANKS, 1);
        await().until(() -> !world.caller
                .request()
                .get("/v1/digests/preview")
                .jsonPath()
                .getList("people")
                .isEmpty());

        sendNow();

        var mail = new MailBox(world.email()).awaitOne();
        assertThat(mail.subject())
                .startsWith("A thank-you to \u2068د. ليلى \"Zoë\" 王 nnn")
                .endsWith("…\u2069 is due");
        assertThat(mail.plain()).contains("Ünïcode & Söhne");
    }

    @Test
    void noMoreThanThreeADayCanBeAskedFor() {
        for (int ordinal = 1; ordinal <= 3; ordinal++) {
            post(UUID.randomUUID().toString()).statusCode(201).body("ordinal", equalTo(ordinal));
        }

        post(UUID.randomUUID().toString())
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", Integer::parseInt, lessThanOrEqualTo(25 * 3600));
    }

    @Test
    void aRepeatedRequestAsksOnce() {
        String key = UUID.randomUUID().toString();
        String id = post(key).statusCode(201).extract().path("id");

        post(key).statusCode(201).body("id", equalTo(id)).header("Location", containsString(id));
        awaitState(id, "SENT");
        assertThat(new MailBox(world.email()).all()).hasSize(1);
    }

    @Test
    void digestsAreListedNewestFirstAndReadInEveryForm() {
        String first = sendNow();
        String second = sendNow();
        var page = world.caller.request().get("/v1/digests?limit=1").then().statusCode(200);
        page.body("items.id", equalTo(java.util.List.of(second))).body("items[0].people", nullValue());
        String next = page.extract().path("next");
        world.caller
                .request()
                .queryParam("cursor", next)
                .get("/v1/digests?limit=1")
                .then()
                .body("items.id", equalTo(java.util.List.of(first)))
                .body("next", nullValue());

        world.caller
                .request()
                .get("/v1/digests/" + first)
                .then()
                .contentType(ContentType.JSON)
                .body("people", hasSize(0));
        world.caller
                .request()
                .accept("text/html")
                .get("/v1/digests/" + first)
                .then()
                .contentType("text/html")
                .body(containsString("<!DOCTYPE html>"));
        world.caller
                .request()
                .accept("text/plain")
                .get("/v1/digests/" + first)
                .then()
                .contentType("text/plain")
                .body(containsString("All quiet"));
        world.caller
                .request()
                .accept("image/png")
                .get("/v1/digests/" + first)
                .then()
                .statusCode(406);
    }

    @Test
    void anotherMembersAndAnotherTeamsDigestAreNotThere() {
        String id = sendNow();
        var colleague = World.of(Caller.of("bob", world.caller.team()));
        var stranger = World.ofNewMember();

        colleague.caller.request().get("/v1/digests/" + id).then().statusCode(404);
        stranger.caller.request().get("/v1/digests/" + id).then().statusCode(404);
        colleague.caller.request().get("/v1/digests").then().body("items", hasSize(0));
    }

    @Test
    void aDigestLeftInTheMiddleOfSendingBecomesUnknownAndIsNotSentAgain() {
        String id = left("SENDING", "now() - interval '1 second'");

        awaitState(id, "UNKNOWN");
        assertThat(new MailBox(world.email()).all()).isEmpty();
        world.caller
                .request()
                .get("/digest/q/metrics")
                .then()
                .body(containsString("keepwarm_digest_deliveries_total{outcome=\"unknown\"}"));
    }

    @Test
    void aClaimThatLapsedIsTakenAgain() {
        String id = left("CLAIMED", "now() - interval '1 second'");

        awaitState(id, "SENT");
        world.caller.request().get("/v1/digests/" + id).then().body("attempts", equalTo(2));
        assertThat(new MailBox(world.email()).all()).hasSize(1);
    }

    @Test
    void oneThatCannotBeReadHoldsNoOtherUp() {
        String first = left("CLAIMED", "now() + interval '1 hour'");
        String id = sendNow();
        awaitState(id, "SENT");
        transactions.run(
                Scope.of(world.caller.team()),
                () -> entities.createNativeQuery("""
                        update digest set state = 'PENDING', step_at = now(),
                            format = case when id = cast(:first as uuid) then 'SMOKE' else format end
                        """)
                        .setParameter("first", first)
                        .executeUpdate());

        await().until(() -> new MailBox(world.email()).all().size() == 2);
        await().until(() -> state(first).equals("CLAIMED"));
    }

    private String state(String id) {
        return transactions.call(
                Scope.of(world.caller.team()),
                () -> (String) entities.createNativeQuery("select state from digest where id = cast(:id as uuid)")
                        .setParameter("id", id)
                        .getSingleResult());
    }

    @Test
    void aMemberWhoHasLeftGetsNoMailThatWasWaiting() {
        world.leaves();
        await().untilAsserted(() ->
                world.caller.request().post("/v1/digests/send-now").then().statusCode(409));

        String id = left("PENDING", "now()");

        awaitState(id, "SKIPPED");
        assertThat(new MailBox(world.email()).all()).isEmpty();
    }

    @Test
    void anErasedContactIsTakenOutOfDigestsOfBefore() {
        String ada = world.contact("Ada Lovelace", null);
        world.overdue(ada, Reason.KEEP_IN_TOUCH, 1);
        world.awaitWaiting("Ada Lovelace");
        String id = sendNow();
        awaitState(id, "SENT");

        world.erased(ada);

        await().untilAsserted(() -> world.caller
                .request()
                .get("/v1/digests/" + id)
                .then()
                .body("subject", equalTo("This digest named somebody who has been erased since."))
                .body("people", hasSize(0)));
    }

    @Test
    void anErasedContactIsTakenOutOfDigestsThatQuoteTheirNameInANoteOnSomebodyElse() {
        String tom = world.contact("Tom Ferris", null);
        String ada = world.contact("Ada Lovelace", "Analytical Ltd.");
        world.overdue(ada, Reason.KEEP_IN_TOUCH, 1);
        world.awaitWaiting("Ada Lovelace");
        world.tie(ada, 40, "Lunch with TOM Ferris");
        world.awaitNote("Lunch with TOM Ferris");
        String quoting = sendNow();
        awaitState(quoting, "SENT");
        world.tie(ada, 40, "Lunch with Tom");
        world.awaitNote("Lunch with Tom");
        String other = sendNow();
        awaitState(other, "SENT");

        world.erased(tom);

        await().untilAsserted(() -> world.caller
                .request()
                .get("/v1/digests/" + quoting)
                .then()
                .body("subject", equalTo("This digest named somebody who has been erased since."))
                .body("people", hasSize(0)));
        world.caller.request().get("/v1/digests/" + other).then().body("people.note", contains("Lunch with Tom"));
    }

    @Test
    void aNoteThatQuotesAnErasedNameIsNotTakenIntoADigestBeforeItIsToldAnewWithout() {
        String tom = world.contact("Tom Ferris", null);
        String ada = world.contact("Ada Lovelace", null);
        world.overdue(ada, Reason.KEEP_IN_TOUCH, 1);
        world.awaitWaiting("Ada Lovelace");
        world.tie(ada, 40, "Lunch with Tom Ferris");
        world.awaitNote("Lunch with Tom Ferris");

        world.erased(tom);
        await().untilAsserted(() -> world.caller
                .request()
                .get("/v1/digests/preview")
                .then()
                .body("people.name", contains("Ada Lovelace"))
                .body("people[0].note", nullValue()));

        world.tie(ada, 40, "Lunch with [erased]");
        world.awaitNote("Lunch with [erased]");
    }

    /// A digest as a process that died has left it.
    private String left(String state, String stepAt) {
        UUID id = UUID.randomUUID();
        transactions.run(
                Scope.of(world.caller.team()),
                () -> entities.createNativeQuery("""
                        insert into digest (id, version, member, kind, local_date, ordinal, state, address, message_id,
                            subject, html, plain, content, format, generated_at, attempt, step_at)
                        values (:id, 3, :member, 'DAILY', current_date, 0, :state, :address, '<x@localhost>', 'Left',
                            '<p>Left</p>', 'Left', '[]', 'HTML', now(), 1,\s""" + stepAt + ")")
                        .setParameter("id", id)
                        .setParameter("member", world.caller.member())
                        .setParameter("state", state)
                        .setParameter("address", world.email())
                        .executeUpdate());
        return id.toString();
    }

    private String sendNow() {
        return post(UUID.randomUUID().toString()).statusCode(201).extract().path("id");
    }

    private io.restassured.response.ValidatableResponse post(String key) {
        return world.caller
                .request()
                .header("Idempotency-Key", key)
                .post("/v1/digests/send-now")
                .then();
    }

    private void awaitState(String id, String state) {
        await().untilAsserted(() ->
                world.caller.request().get("/v1/digests/" + id).then().body("state", equalTo(state)));
    }
}
