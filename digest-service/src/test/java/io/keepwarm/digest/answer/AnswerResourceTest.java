package io.keepwarm.digest.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.keepwarm.chassis.testing.MovedClock;
import io.keepwarm.digest.DigestService;
import io.keepwarm.digest.MailBox;
import io.keepwarm.digest.TopicReader;
import io.keepwarm.digest.World;
import io.keepwarm.events.Channel;
import io.keepwarm.events.EventType;
import io.keepwarm.events.Topic;
import io.keepwarm.events.answer.Answer;
import io.keepwarm.events.answer.AnswerEvent.FollowUpAnswered;
import io.keepwarm.events.answer.AnswerState;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DigestService
class AnswerResourceTest {
    private World world;
    private String ada;
    private String followUp;
    private MailBox.Caught mail;

    @BeforeEach
    void aMailHasArrived() {
        world = World.ofNewMember();
        ada = world.contact("Ada <Lovelace>", null);
        followUp = world.overdue(ada, Reason.KEEP_IN_TOUCH, 3);
        world.awaitWaiting("Ada <Lovelace>");
        world.caller.request().post("/v1/digests/send-now").then().statusCode(201);
        mail = new MailBox(world.email()).awaitOne();
    }

    @Test
    void lookingChangesNothingHoweverOften() {
        for (String action : List.of("Done", "Snooze 1 week", "Skip")) {
            for (int times = 0; times < 3; times++) {
                get(mail.link(action))
                        .statusCode(200)
                        .contentType("text/html")
                        .header("Cache-Control", "no-store")
                        .header("Referrer-Policy", "no-referrer")
                        .body(containsString("Ada &lt;Lovelace&gt;"), containsString("<form method=\"post\">"));
            }
        }

        assertThat(said()).isEmpty();
        world.awaitWaiting("Ada <Lovelace>");
    }

    @Test
    void doneIsNotedOnceWithTheWayAndTheNote() {
        post(mail.link("Done"), Map.of("channel", "CALL", "note", "Talked about Turin"))
                .statusCode(200)
                .body(containsString("Noted: you were in touch with Ada &lt;Lovelace&gt;."));

        var answer = awaitSaid(1);
        assertThat(answer.answer()).isEqualTo(Answer.DONE);
        assertThat(answer.channel()).isEqualTo(Channel.CALL);
        assertThat(answer.note()).isEqualTo("Talked about Turin");
        assertThat(answer.followUpId()).isEqualTo(followUp);
        assertThat(answer.contactId()).isEqualTo(ada);
        assertThat(answer.memberId()).isEqualTo(world.caller.member());
        assertThat(answer.version()).isEqualTo(1);

        post(mail.link("Done"), Map.of()).statusCode(200).body(containsString("Already answered"));
        post(mail.link("Skip"), Map.of()).statusCode(200).body(containsString("Already answered"));
        get(mail.link("Snooze 1 week")).statusCode(200).body(containsString("Already answered"));
        assertThat(said()).hasSize(1);
        world.awaitWaiting();
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEW_RELEVANCE, You thought again about Bo Ek, Noted: you thought again about Bo Ek.",
        "CUSTOM, Your reminder about Bo Ek is done, Noted: your reminder about Bo Ek is done."
    })
    void whatIsDoneWithoutATouchIsNotCalledOne(Reason reason, String asked, String noted) {
        world = World.ofNewMember();
        followUp = world.overdue(world.contact("Bo Ek", null), reason, 3);
        world.awaitWaiting("Bo Ek");
        world.caller.request().post("/v1/digests/send-now").then().statusCode(201);
        mail = new MailBox(world.email()).awaitOne();

        get(mail.link("Done")).statusCode(200).body(containsString(asked), not(containsString("You were in touch")));
        post(mail.link("Done"), Map.of()).statusCode(200).body(containsString(noted));
        assertThat(awaitSaid(1).answer()).isEqualTo(Answer.DONE);
        get(mail.link("Done")).body(containsString("You already said that this is done."));
    }

    @Test
    void snoozeNamesTheDayItComesBack() {
        post(mail.link("Snooze 1 week"), Map.of("for", "P2W"))
                .statusCode(200)
                .body(containsString("will come back on"));

        var answer = awaitSaid(1);
        assertThat(answer.answer()).isEqualTo(Answer.SNOOZE);
        assertThat(answer.until()).isEqualTo(world.today().plusWeeks(2));
    }

    @Test
    void anAnswerCanBeTakenBackAndGivenAgain() {
        post(mail.link("Skip"), Map.of()).statusCode(200).body(containsString("/undo"));
        var skipped = awaitSaid(1);

        post(mail.link("Skip") + "/undo", Map.of()).statusCode(200).body(containsString("Taken back"));

        var undone = awaitSaid(2);
        assertThat(undone.answer()).isEqualTo(Answer.UNDONE);
        assertThat(undone.answerId()).isEqualTo(skipped.answerId());
        world.awaitWaiting("Ada <Lovelace>");
        post(mail.link("Skip") + "/undo", Map.of()).body(containsString("nothing to take back"));
        post(mail.link("Done"), Map.of()).body(containsString("Noted"));
        var again = awaitSaid(3);
        assertThat(again.answer()).isEqualTo(Answer.DONE);
        assertThat(again.answerId()).isNotEqualTo(skipped.answerId());
    }

    @Test
    void afterTenMinutesNothingIsTakenBack() {
        post(mail.link("Skip"), Map.of()).statusCode(200);

        try (var clock = MovedClock.by(Duration.ofMinutes(11))) {
            post(mail.link("Skip") + "/undo", Map.of()).statusCode(200).body(containsString("Too late"));
        }

        assertThat(awaitSaid(1).answer()).isEqualTo(Answer.SKIP);
    }

    @Test
    void whatIsSettledAlreadyIsNotAnswered() {
        world.settled(followUp, ada, SettledBy.TOUCH);
        world.awaitWaiting();

        post(mail.link("Done"), Map.of()).statusCode(200).body(containsString("Already settled"));

        assertThat(said()).isEmpty();
    }

    @Test
    void aLinkOfALaterMailAnswersAgain() {
        post(mail.link("Snooze 1 week"), Map.of()).statusCode(200);
        awaitSaid(1);
        world.reminded(followUp, ada);
        world.awaitWaiting("Ada <Lovelace>");
        world.caller.request().post("/v1/digests/send-now").then().statusCode(201);
        await().until(() -> new MailBox(world.email()).all().size() == 2);
        var later = new MailBox(world.email()).all().get(1);

        post(later.link("Done"), Map.of()).body(containsString("Noted"));

        assertThat(awaitSaid(2).answer()).isEqualTo(Answer.DONE);
        post(mail.link("Done"), Map.of()).body(containsString("Already answered"));
    }

    @Test
    void whatWasPutOffAndHasComeAgainIsAnsweredFromTheSameMail() {
        post(mail.link("Snooze 1 week"), Map.of()).statusCode(200);
        awaitSaid(1);
        post(mail.link("Done"), Map.of()).body(containsString("Already answered"));
        world.reminded(followUp, ada);
        world.awaitWaiting("Ada <Lovelace>");

        await().untilAsserted(() -> post(mail.link("Done"), Map.of()).body(containsString("Noted")));

        assertThat(awaitSaid(2).answer()).isEqualTo(Answer.DONE);
    }

    @Test
    void anExpiredLinkIsAKindPage() {
        try (var clock = MovedClock.by(Duration.ofDays(14).plusSeconds(1))) {
            get(mail.link("Done")).statusCode(410).contentType("text/html").body(containsString("expired"));
            post(mail.link("Done"), Map.of()).statusCode(410);
        }
        assertThat(said()).isEmpty();
    }

    @Test
    void aForgedLinkIsAKindPage() {
        String good = mail.link("Done");
        int middle = good.length() / 2;
        String changed =
                good.substring(0, middle) + (good.charAt(middle) == 'A' ? 'B' : 'A') + good.substring(middle + 1);
        String unsubscribe = mail.link("Stop these mails").replace("/u/", "/a/");
        for (String path : List.of(changed, unsubscribe, "/a/x", "/a/" + "A".repeat(2000), good + "A".repeat(8))) {
            get(path).statusCode(404).contentType("text/html").body(containsString("does not work"));
            post(path, Map.of()).statusCode(404).contentType("text/html");
        }
        get("/a/preview").statusCode(200).body(containsString("Only a preview"));
        given().header("Accept-Language", "de-CH, en;q=0.5")
                .get("/a/x")
                .then()
                .body(containsString("Dieser Link geht nicht"), containsString("<html lang=\"de\""));
        assertThat(said()).isEmpty();
    }

    @Test
    void whatDoesNotFitTheFormIsRefusedKindly() {
        post(mail.link("Done"), Map.of("note", "n".repeat(2001)))
                .statusCode(400)
                .contentType("text/html");
        post(mail.link("Done"), Map.of("channel", "PIGEON")).statusCode(400);
        post(mail.link("Snooze 1 week"), Map.of("for", "P9Y")).statusCode(400);

        assertThat(said()).isEmpty();
    }

    @Test
    void anErasedContactsAnswersAreForgotten() {
        post(mail.link("Done"), Map.of("note", "Talked about Turin")).statusCode(200);
        awaitSaid(1);

        world.erased(ada);

        await().untilAsserted(() -> {
            var records = TopicReader.records(Topic.ANSWERS, followUp);
            assertThat(records).isNotEmpty();
            assertThat(records.getLast().value()).isNull();
        });
        get(mail.link("Done")).statusCode(200).body(not(containsString("Lovelace")));
    }

    @Test
    void fromSkippingItIsOneStepToNeverAgain() {
        String page = get(mail.link("Skip")).statusCode(200).extract().asString();
        var other = java.util.regex.Pattern.compile(
                        "<a href=\"([\\w-]+)\">Never remind me of Ada &lt;Lovelace&gt; again</a>")
                .matcher(page);
        assertThat(other.find()).isTrue();
        String never = "/a/" + other.group(1);
        get(never).statusCode(200).body(containsString("Never be reminded of Ada &lt;Lovelace&gt; again?"));
        assertThat(said()).isEmpty();

        post(never, Map.of()).statusCode(200).body(containsString("You will not be reminded"), containsString("/undo"));
        assertThat(awaitSaid(1).answer()).isEqualTo(Answer.NOT_THIS_PERSON);
        post(never, Map.of()).body(containsString("Already answered"));

        post(never + "/undo", Map.of()).statusCode(200).body(containsString("Taken back"));
        assertThat(awaitSaid(2).answer()).isEqualTo(Answer.UNDONE);
    }

    @Test
    void theWeeklyReviewCanBeEndedAlone() {
        String link = mail.link("Stop these mails");
        get(link).body(not(containsString("weekly review")));
        world.caller
                .request()
                .header("If-Match", "*")
                .body("{\"weeklyReviewOn\": \"FRI\"}")
                .put("/v1/digest-preferences/me")
                .then()
                .statusCode(200);
        get(link).body(containsString("Stop only the weekly review"));
        get(link + "/weekly-review").statusCode(200).body(containsString("Stop the weekly review?"));
        world.caller.request().get("/v1/digest-preferences/me").then().body("weeklyReviewOn", equalTo("FRI"));

        post(link + "/weekly-review", Map.of()).statusCode(200).body(containsString("The daily mail goes on"));

        enabled(true);
        world.caller
                .request()
                .get("/v1/digest-preferences/me")
                .then()
                .body("weeklyReviewOn", org.hamcrest.Matchers.nullValue());
        given().post(mail.link("Done").replace("/a/", "/u/") + "/weekly-review")
                .then()
                .statusCode(404);
    }

    @Test
    void oneClickEndsTheDailyMailWithoutALogin() {
        String link = mail.link("Stop these mails");
        get(link).statusCode(200).body(containsString("Stop the daily mail?"));
        enabled(true);

        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(link)
                .then()
                .statusCode(200);
        enabled(false);
        given().post(link).then().statusCode(200);
        given().multiPart("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);
        enabled(false);
        given().post(mail.link("Done").replace("/a/", "/u/")).then().statusCode(404);
    }

    private void enabled(boolean expected) {
        world.caller.request().get("/v1/digest-preferences/me").then().body("enabled", equalTo(expected));
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }

    private static ValidatableResponse post(String path, Map<String, String> fields) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(path)
                .then();
    }

    private List<AnswerState> said() {
        return TopicReader.events(EventType.FOLLOW_UP_ANSWERED, followUp).stream()
                .map(event -> ((FollowUpAnswered) event).state())
                .toList();
    }

    private AnswerState awaitSaid(int times) {
        return await().until(this::said, answers -> answers.size() == times).getLast();
    }
}
