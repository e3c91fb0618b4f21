package io.keepwarm.digest.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.chassis.testing.MovedClock;
import io.keepwarm.digest.Chromium;
import io.keepwarm.digest.DigestService;
import io.keepwarm.digest.MailBox;
import io.keepwarm.digest.TopicReader;
import io.keepwarm.digest.World;
import io.keepwarm.events.Channel;
import io.keepwarm.events.EventType;
import io.keepwarm.events.answer.Answer;
import io.keepwarm.events.answer.AnswerEvent.FollowUpAnswered;
import io.keepwarm.events.answer.AnswerState;
import io.keepwarm.events.followup.Reason;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pages behind the mail's links, in a real browser that runs no scripts. Pictures of them to be looked at are left
/// in target/screenshots.
@QuarkusTest
@DigestService
class PagesInBrowserTest {
    private static final Path PICTURES = Path.of("target/screenshots");

    private Chromium browser;
    private World world;
    private String followUp;

    @BeforeEach
    void aBrowserAndAMember() throws IOException {
        var started = Chromium.start();
        Assumptions.assumeTrue(started.isPresent(), "No Chromium is installed here: pages are not looked at");
        browser = started.get();
        Files.createDirectories(PICTURES);
        world = World.ofNewMember();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void doneIsSaidWithTheWayAndANoteAndTakenBackByHand() {
        var mail = mail();
        browser.open(address(mail.link("Done")));
        assertThat(browser.text()).contains("You were in touch with Ada Lovelace", "A line to remember it by");
        look("page-done");

        browser.choose("select", "CALL");
        browser.write("input[name=note]", "Talked about Turin");
        browser.click("button");

        assertThat(browser.text()).contains("Noted: you were in touch with Ada Lovelace.", "Take it back");
        look("page-done-said");
        var said = awaitSaid(1);
        assertThat(said.answer()).isEqualTo(Answer.DONE);
        assertThat(said.channel()).isEqualTo(Channel.CALL);
        assertThat(said.note()).isEqualTo("Talked about Turin");

        browser.click("button");

        assertThat(browser.text()).contains("Taken back");
        look("page-undone");
        assertThat(awaitSaid(2).answer()).isEqualTo(Answer.UNDONE);
    }

    @Test
    void aSnoozeIsChosenByHand() {
        var mail = mail();
        browser.open(address(mail.link("Snooze 1 week")));
        look("page-snooze");

        browser.press("input[value=P1M]");
        browser.click("button");

        assertThat(browser.text()).contains("Ada Lovelace will come back on");
        assertThat(awaitSaid(1).until()).isEqualTo(world.today().plusMonths(1));
    }

    @Test
    void fromSkippingOneComesToNeverAgainAndAnExpiredLinkIsKind() {
        var mail = mail();
        browser.open(address(mail.link("Skip")));
        look("page-skip");
        browser.click("a");
        assertThat(browser.text()).contains("Never be reminded of Ada Lovelace again?");
        look("page-never");

        try (var clock = MovedClock.by(Duration.ofDays(15))) {
            browser.open(address(mail.link("Not this person again")));
            assertThat(browser.text()).contains("This link has expired");
            look("page-expired");
        }
    }

    @Test
    void theMailIsEndedByHandInTheMembersLanguage() {
        world.speaks("de");
        world.prefer("{\"weeklyReviewOn\": \"FRI\"}");
        String ada = world.contact("ليلى الحداد", null);
        followUp = world.overdue(ada, Reason.KEEP_IN_TOUCH, 3);
        await().untilAsserted(() -> world.caller
                .request()
                .get("/v1/digests/preview")
                .then()
                .body("subject", org.hamcrest.Matchers.endsWith("würde sich freuen, von dir zu hören")));
        world.caller.request().post("/v1/digests/send-now").then().statusCode(201);
        var mail = new MailBox(world.email()).awaitOne();
        browser.open(address(mail.link("Erledigt")));
        look("page-done-de");

        browser.open(address(mail.link("Diese Mails beenden")));
        assertThat(browser.text()).contains("Die tägliche Mail beenden?", "Nur den Wochenrückblick beenden");
        look("page-unsubscribe-de");
        browser.click("button");

        assertThat(browser.text()).contains("Keine tägliche Mail mehr");
        look("page-unsubscribed-de");
        world.caller
                .request()
                .get("/v1/digest-preferences/me")
                .then()
                .body("enabled", org.hamcrest.Matchers.equalTo(false));
    }

    private MailBox.Caught mail() {
        String ada = world.contact("Ada Lovelace", null);
        followUp = world.overdue(ada, Reason.KEEP_IN_TOUCH, 3);
        world.awaitWaiting("Ada Lovelace");
        world.caller.request().post("/v1/digests/send-now").then().statusCode(201);
        return new MailBox(world.email()).awaitOne();
    }

    private static String address(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    private void look(String name) {
        browser.picture(PICTURES.resolve(name + "-1280-LIGHT.png"), 1280, Chromium.Scheme.LIGHT);
        browser.picture(PICTURES.resolve(name + "-390-DARK.png"), 390, Chromium.Scheme.DARK);
        browser.picture(PICTURES.resolve(name + "-390-LIGHT.png"), 390, Chromium.Scheme.LIGHT);
        assertThat(browser.isTooWide()).as(name).isFalse();
    }

    private AnswerState awaitSaid(int times) {
        return await().until(this::said, answers -> answers.size() == times).getLast();
    }

    private List<AnswerState> said() {
        return TopicReader.events(EventType.FOLLOW_UP_ANSWERED, followUp).stream()
                .map(event -> ((FollowUpAnswered) event).state())
                .toList();
    }
}
