package io.keepwarm.digest.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.digest.DigestService;
import io.keepwarm.digest.MailBox;
import io.keepwarm.digest.World;
import io.keepwarm.events.contact.Visibility;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DigestService
class WebhookTest {
    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final Receiver receiver = new Receiver();
    private Team team;
    private String ada;

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    @BeforeEach
    void aTeamKnowsAda() {
        team = new Team(transactions, entities);
        ada = team.contact("Ada");
        await().until(() -> team.count("knowledge.contact where id = '" + ada + "'") == 1);
    }

    @AfterEach
    void end() {
        receiver.close();
    }

    @Test
    void anEventLeavesSignedAsTheSpecificationSays() throws GeneralSecurityException {
        var made = team.hook(receiver.url(), "ContactTouched")
                .then()
                .statusCode(201)
                .extract();
        var touch = team.touch(ada, false, "Talked about Turin", false);

        team.tell(touch);

        var request = awaitRequests(1).getFirst();
        assertThat(request.headers().get("webhook-signature")).isEqualTo(signature(made.path("secret"), request));
        assertThat(request.id()).startsWith("msg_");
        assertThat(Math.abs(Instant.now().getEpochSecond()
                        - Long.parseLong(request.headers().get("webhook-timestamp"))))
                .isLessThan(60);
        assertThat(request.headers().get("content-type")).isEqualTo("application/json");
        assertThat(request.type()).isEqualTo("ContactTouched");
        assertThat(request.json().getString("timestamp"))
                .isEqualTo(touch.state().changedAt().toString());
        assertThat(request.json().getString("data.contactId")).isEqualTo(ada);
        assertThat(request.json().getString("data.lastNote.text")).isEqualTo("Talked about Turin");
        await().untilAsserted(() -> assertThat(team.log(made.path("id")).getFirst())
                .containsEntry("state", "DELIVERED")
                .containsEntry("responseStatus", 200)
                .containsEntry("responseExcerpt", "thanks")
                .containsEntry("attempts", 1)
                .containsEntry("messageId", request.id()));
    }

    @Test
    void onlyChosenTypesAreToldAndNothingOfThePast() {
        team.tell(team.touch(ada, false, "before", false));
        String hook = made("ContactTouched");

        team.tell(team.promise(ada, false));
        team.tell(team.touch(ada, false, "after", false));

        var request = awaitRequests(1).getFirst();
        assertThat(request.json().getString("data.lastNote.text")).isEqualTo("after");
        change(hook, Map.of("url", receiver.url(), "eventTypes", List.of("ContactTouched", "PromiseMade")));
        team.tell(team.promise(ada, false));
        await().until(() -> receiver.requests("PromiseMade").size() == 1);
        assertThat(receiver.requests()).hasSize(2);
    }

    @Test
    void whatIsPrivateNeverLeaves() {
        String secret = team.privateContact("Bob");
        await().until(() -> team.count("knowledge.contact where id = '" + secret + "'") == 1);
        String hook = made("ContactSaved", "ContactTouched", "PromiseMade", "FollowUpOverdue", "ContactMerged");

        team.tell(team.touch(secret, false, "of a private contact", false));
        team.tell(team.touch(ada, true, "a private touch", false));
        team.tell(team.promise(secret, false));
        team.tell(team.promise(ada, true));
        team.tell(team.overdue(secret, false));
        team.tell(team.overdue(ada, true));
        team.tell(team.overdue(ada, null));
        team.turns(secret, "Bob", Visibility.PRIVATE);
        team.world.merged(secret, ada);
        team.tell(team.touch(ada, false, "a private note", true));

        var request = awaitRequests(1).getFirst();
        await().during(A_MOMENT).until(() -> receiver.requests().size() == 1);
        assertThat(request.type()).isEqualTo("ContactTouched");
        assertThat(request.body()).doesNotContain("private note", "an owed word", "warmth", "ledger", "a topic");
        assertThat(team.log(hook)).hasSize(1);
    }

    @Test
    void aContactNobodyHasToldOfIsPrivateUntilSomebodyDoes() {
        made("ContactTouched");
        String eve = UUID.randomUUID().toString();
        String mallory = UUID.randomUUID().toString();

        team.tell(team.touch(eve, false, "with Eve", false));
        team.tell(team.touch(mallory, false, "with Mallory", false));
        await().during(A_MOMENT).until(() -> receiver.requests().isEmpty());
        team.turns(eve, "Eve", Visibility.TEAM);
        team.turns(mallory, "Mallory", Visibility.PRIVATE);

        await().until(() -> receiver.requests().size() == 1
                && team.count("webhook_delivery where state = 'DROPPED' and payload is null") == 1);
        assertThat(receiver.requests().getFirst().body()).contains("with Eve");
    }

    @Test
    void whoBecomesPrivateBeforeItLeavesIsNotToldOf() {
        receiver.answer(number -> Receiver.Answer.later());
        String hook = made("ContactTouched");
        team.tell(team.touch(ada, false, "with Ada", false));
        awaitAnswered(hook, 503);

        team.turns(ada, "Ada", Visibility.PRIVATE);
        await().until(() -> team.count("knowledge.contact where id = '" + ada + "' and visibility = 'PRIVATE'") == 1);
        team.run("update webhook_delivery set step_at = now()");

        await().until(() -> "DROPPED".equals(team.log(hook).getFirst().get("state")));
        assertThat(receiver.requests()).hasSize(1);
        assertThat(team.count("webhook_delivery where payload is not null")).isZero();
    }

    @Test
    void readingTheTopicsAnewTellsNothingTwice() {
        made("ContactTouched", "PromiseMade");
        var touch = team.touch(ada, false, "once", false);
        var promise = team.promise(ada, false);
        team.tell(touch);
        team.tell(promise);
        awaitRequests(2);

        team.run("delete from webhook_delivery");
        team.forgetsWhatWasHeard();
        team.tell(touch);
        team.tell(promise);
        team.tell(team.touch(ada, false, "news", false));

        awaitRequests(3);
        await().during(A_MOMENT).until(() -> receiver.requests().size() == 3);
        assertThat(receiver.requests().getLast().body()).contains("news");
    }

    @Test
    void whatFailsGoesOutAgainUnderTheSameIdAndUnchanged() {
        receiver.answer(number -> number == 1 ? Receiver.Answer.of(503) : Receiver.Answer.of(204, ""));
        String hook = made("ContactTouched");

        team.tell(team.touch(ada, false, "twice", false));

        var requests = awaitRequests(2);
        assertThat(requests.getFirst().id()).isEqualTo(requests.getLast().id());
        assertThat(requests.getFirst().body()).isEqualTo(requests.getLast().body());
        await().until(() -> "DELIVERED".equals(team.log(hook).getFirst().get("state")));
        team.read(hook).then().body("failingSince", nullValue());
    }

    @Test
    void whoeverAsksForALongerPauseGetsIt() {
        receiver.answer(number -> new Receiver.Answer(429, Map.of("Retry-After", "3600"), new byte[0]));
        String hook = made("ContactTouched");

        team.tell(team.touch(ada, false, "too much", false));

        awaitAnswered(hook, 429);
        var next = Instant.parse((String) team.log(hook).getFirst().get("nextAttemptAt"));
        assertThat(next).isAfter(Instant.now().plus(Duration.ofMinutes(55)));
        team.read(hook).then().body("failingSince", notNullValue());
    }

    @Test
    void whoIsGoneIsToldNothingMore() {
        receiver.answer(number -> Receiver.Answer.of(410));
        String hook = made("ContactTouched");

        team.tell(team.touch(ada, false, "gone", false));

        await().untilAsserted(() ->
                team.read(hook).then().body("state", equalTo("DISABLED"), "disabledBecause", equalTo("GONE")));
        team.tell(team.touch(ada, false, "more", false));
        await().during(A_MOMENT).until(() -> receiver.requests().size() == 1);
        assertThat(team.log(hook)).hasSize(1);
    }

    @Test
    void whoeverLeadsTheTeamIsToldByMailOnceThatAWebhookIsDisabled() {
        var other = World.of(Caller.of("bob", team.name));
        team.world.leads();
        await().until(() -> team.count("knowledge.member where leads") == 1);
        receiver.answer(number -> Receiver.Answer.of(410));
        String hook = made("ContactTouched");

        team.tell(team.touch(ada, false, "gone", false));
        var mail = new MailBox(team.world.email()).awaitOne();

        assertThat(mail.subject()).isEqualTo("A webhook was switched off: 127.0.0.1");
        assertThat(mail.plain()).contains("(410)", "/v1/webhooks/" + hook);
        assertThat(mail.html()).contains("<h1", "(410)");
        assertThat(mail.header("List-Unsubscribe")).isNull();
        await().untilAsserted(() -> team.world
                .caller
                .request()
                .get("/v1/digests")
                .then()
                .body("items.kind", equalTo(List.of("TEAM")), "items.state", equalTo(List.of("SENT"))));
        assertThat(new MailBox(team.world.email()).all()).hasSize(1);
        assertThat(new MailBox(other.email()).all()).isEmpty();
    }

    @Test
    void afterDaysOfFailureAWebhookIsDisabledAndCanBeEnabledAgain() {
        receiver.answer(number -> number == 1 ? Receiver.Answer.of(500) : Receiver.Answer.of(200));
        String hook = made("ContactTouched");
        team.run("update webhook set failing_since = now() - interval '6 days'");

        team.tell(team.touch(ada, false, "fails", false));

        await().untilAsserted(() ->
                team.read(hook).then().body("state", equalTo("DISABLED"), "disabledBecause", equalTo("FAILING")));
        assertThat(team.log(hook).getFirst()).containsEntry("state", "FAILED");
        redeliver(hook).then().statusCode(409).body("type", containsString("webhook-disabled"));
        team.tell(team.touch(ada, false, "missed", false));
        change(hook, Map.of("url", receiver.url(), "eventTypes", List.of("ContactTouched")));
        team.read(hook).then().body("state", equalTo("ACTIVE"), "failingSince", nullValue());

        redeliver(hook).then().statusCode(200);
        team.tell(team.touch(ada, false, "again", false));
        awaitRequests(3);
        assertThat(receiver.requests()).noneMatch(request -> request.body().contains("missed"));
    }

    @Test
    void afterARotationBothSecretsSign() throws GeneralSecurityException {
        var made = team.hook(receiver.url(), "ContactTouched").then().extract();
        String before = made.path("secret");
        String after = team.manager
                .request()
                .post("/v1/webhooks/" + made.path("id") + "/rotate-secret")
                .then()
                .statusCode(200)
                .body("formerSecretUntil", notNullValue())
                .extract()
                .path("secret");

        team.tell(team.touch(ada, false, "rotated", false));

        var request = awaitRequests(1).getFirst();
        assertThat(request.headers().get("webhook-signature").split(" "))
                .containsExactly(signature(after, request), signature(before, request));
        team.read(made.path("id")).then().body("secret", nullValue());
    }

    @Test
    void anErasedContactIsTakenOutOfWhatWasToldOfAnotherWhileTheTwoWereMerged() {
        String bob = team.contact("Bob");
        made("ContactSaved");
        team.world.merged(bob, ada);
        await().until(() -> team.count("knowledge.contact where merged_into = '" + ada + "'") == 1);
        team.turns(ada, "Ada, with words of Bob", Visibility.TEAM);
        awaitRequests(1);
        // What is saved after a merge tells of its end, too.
        team.turns(bob, "Bob", Visibility.TEAM);
        awaitRequests(2);

        team.world.erased(bob);

        await().untilAsserted(() -> assertThat(team.count("webhook_delivery where payload like '%Bob%'"))
                .isZero());
        assertThat(team.count("webhook_delivery")).isEqualTo(2);
    }

    @Test
    void anErasedContactIsTakenOutOfTheLogAndItsErasureIsTold() {
        String hook = made("ContactTouched", "ContactErased");
        receiver.answer(number -> number == 1 ? Receiver.Answer.of(200) : Receiver.Answer.later());
        team.tell(team.touch(ada, false, "Talked about Turin", false));
        awaitAnswered(hook, 200);
        team.tell(team.touch(ada, false, "Talked about Rome", false));
        awaitAnswered(hook, 503);

        receiver.answer(number -> Receiver.Answer.of(200));
        team.world.erased(ada);

        await().until(() -> receiver.requests("ContactErased").size() == 1);
        assertThat(receiver.requests("ContactErased").getFirst().json().getString("data.contactId"))
                .isEqualTo(ada);
        await().untilAsserted(() -> assertThat(team.log(hook))
                .map(one -> one.get("type") + " " + one.get("state") + " " + one.get("reason") + " "
                        + one.get("responseExcerpt"))
                .containsExactly(
                        "ContactErased DELIVERED null thanks",
                        "ContactTouched DROPPED ERASED null",
                        "ContactTouched DELIVERED ERASED null"));
        assertThat(team.count("webhook_delivery where payload like '%Talked%'")).isZero();
        redeliver(hook, (String) team.log(hook).getLast().get("id"))
                .then()
                .statusCode(409)
                .body("type", containsString("nothing-kept"));
    }

    @Test
    void anErasedContactIsTakenOutOfWhatWasToldOfOthersByTheirName() {
        String tom = team.contact("Tom Ferris");
        made("ContactTouched");
        team.tell(team.touch(ada, false, "Lunch with Tom Ferris", false));
        team.tell(team.touch(ada, false, "Lunch with Tom", false));
        awaitRequests(2);

        team.world.erased(tom);

        await().untilAsserted(() -> assertThat(team.count("webhook_delivery where payload like '%Tom Ferris%'"))
                .isZero());
        assertThat(team.count("webhook_delivery where payload like '%Lunch with Tom%'"))
                .isEqualTo(1);
    }

    @Test
    void aPingArrivesAndAnyDeliveryCanBeSentOnceMore() {
        String hook = made("ContactTouched");

        String delivery = team.manager
                .request()
                .post("/v1/webhooks/" + hook + "/test")
                .then()
                .statusCode(201)
                .body("type", equalTo("Ping"), "payload.data.webhookId", equalTo(hook))
                .extract()
                .path("id");
        awaitRequests(1);
        await().until(() -> "DELIVERED".equals(team.log(hook).getFirst().get("state")));
        redeliver(hook, delivery).then().statusCode(200).body("state", equalTo("PENDING"));

        var requests = awaitRequests(2);
        assertThat(requests.getFirst().id()).isEqualTo(requests.getLast().id());
        assertThat(requests.getFirst().type()).isEqualTo("Ping");
    }

    @Test
    void theLogIsReadPageByPageAndByState() {
        String hook = made("PromiseMade");
        for (int i = 0; i < 3; i++) {
            team.tell(team.promise(ada, false));
        }
        awaitRequests(3);
        await().until(() -> team.log(hook).stream().allMatch(one -> "DELIVERED".equals(one.get("state"))));

        String path = "/v1/webhooks/" + hook + "/deliveries";
        var page = team.manager
                .request()
                .get(path + "?limit=2&state=DELIVERED")
                .then()
                .statusCode(200)
                .extract();
        List<String> first = page.path("items.id");
        List<String> rest = team.manager
                .request()
                .get(path + "?limit=2&state=DELIVERED&cursor=" + page.path("next"))
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .extract()
                .path("items.id");
        assertThat(first).hasSize(2);
        assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(first);
        team.manager.request().get(path + "?state=FAILED").then().body("items.size()", equalTo(0));
    }

    @Test
    void aChatProgramIsToldWhoIsInADigestButOfNobodyPrivate() {
        String secret = team.privateContact("Bob");
        await().until(() -> team.count("knowledge.contact where id = '" + secret + "'") == 1);
        team.turns(ada, "Ada <!channel>", Visibility.TEAM);
        team.tell(team.overdue(ada, false));
        team.tell(team.overdue(secret, false));
        await().untilAsserted(() -> team.world
                .caller
                .request()
                .get("/v1/digests/preview")
                .then()
                .body("people.name", hasItems("Ada <!channel>", "Bob")));
        team.manager
                .request()
                .body(Map.of("url", receiver.url(), "eventTypes", List.of("DigestSent"), "format", "SLACK"))
                .post("/v1/webhooks")
                .then()
                .statusCode(201);

        team.world.caller.request().post("/v1/digests/send-now").then().statusCode(201);

        var message = awaitRequests(1).getFirst().json();
        assertThat(message.getString("text")).isEqualTo("Alice: one person is waiting to be heard from");
        assertThat(message.getString("blocks[1].text.text")).isEqualTo("• Ada &lt;!channel&gt;");
        assertThat(message.getString("blocks[0].type")).isEqualTo("section");
    }

    private String made(String... types) {
        return team.hook(receiver.url(), types).then().statusCode(201).extract().path("id");
    }

    private void change(String hook, Map<String, Object> wish) {
        team.manager
                .request()
                .header("If-Match", "*")
                .body(wish)
                .put("/v1/webhooks/" + hook)
                .then()
                .statusCode(200);
    }

    private io.restassured.response.Response redeliver(String hook) {
        return redeliver(hook, (String) team.log(hook).getFirst().get("id"));
    }

    private io.restassured.response.Response redeliver(String hook, String delivery) {
        return team.manager.request().post("/v1/webhooks/" + hook + "/deliveries/" + delivery + "/redeliver");
    }

    private List<Receiver.Request> awaitRequests(int number) {
        await().until(() -> receiver.requests().size() >= number);
        return receiver.requests();
    }

    /// Awaits that the answer to the newest delivery has been noted.
    private void awaitAnswered(String hook, int status) {
        await().until(() -> {
            var log = team.log(hook);
            return !log.isEmpty()
                    && Integer.valueOf(status).equals(log.getFirst().get("responseStatus"));
        });
    }

    /// As a receiver reckons it, by the specification and without our code.
    private static String signature(String secret, Receiver.Request request) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = request.id() + "." + request.headers().get("webhook-timestamp") + "." + request.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
