package io.keepwarm.digest.delivery;

import static io.keepwarm.digest.World.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.keepwarm.digest.DigestService;
import io.keepwarm.digest.World;
import io.keepwarm.events.Channel;
import io.keepwarm.events.agenda.AgendaState;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Visibility;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DigestService
class PreviewTest {
    private World world;

    @BeforeEach
    void begin() {
        world = World.ofNewMember();
    }

    @Test
    void saysWhoWaitsWhyAndWhatWasNotedLast() {
        String ada = world.contact("Ada Lovelace", "Analytical Engines");
        world.tie(ada, 42, "Moving to Turin in autumn");
        String followUp = world.overdue(ada, Reason.KEEP_IN_TOUCH, 12);
        world.agenda(world.today(), line(followUp, ada, 1, "12 days over your 30"));
        world.awaitWaiting("Ada Lovelace");
        world.awaitNote("Moving to Turin in autumn");
        await().untilAsserted(() -> world.caller
                .request()
                .get("/v1/digests/preview")
                .then()
                .body("people[0].why", contains("12 days over your 30")));

        world.caller
                .request()
                .get("/v1/digests/preview")
                .then()
                .body("quiet", equalTo(false))
                .body("subject", equalTo("Ada Lovelace would be glad to hear from you"))
                .body("people[0].section", equalTo("PEOPLE"))
                .body("people[0].organisation", equalTo("Analytical Engines"))
                .body("people[0].because", equalTo("It is time to be in touch again."))
                .body("people[0].since", equalTo("12 days late"))
                .body("people[0].silence", nullValue())
                .body("people[0].note", equalTo("Moving to Turin in autumn"));
    }

    @Test
    void tellsTheSilenceItselfWhenNoAgendaDoes() {
        String ada = world.contact("Ada Lovelace", "Analytical Engines");
        world.tie(ada, 42, "Moving to Turin in autumn");
        world.overdue(ada, Reason.KEEP_IN_TOUCH, 12);
        world.awaitWaiting("Ada Lovelace");
        world.awaitNote("Moving to Turin in autumn");

        world.caller
                .request()
                .get("/v1/digests/preview")
                .then()
                .body("people[0].silence", equalTo("Last in touch 6 weeks ago."));
    }

    @Test
    void keepsTheOrderOfTheAgendaAndPutsWhatItMissesBehind() {
        String ada = world.contact("Ada", null);
        String bob = world.contact("Bob", null);
        String cleo = world.contact("Cleo", null);
        String first = world.overdue(ada, Reason.KEEP_IN_TOUCH, 3);
        String second = world.overdue(bob, Reason.REPLY_OWED, 9);
        world.overdue(cleo, Reason.SAY_THANKS, 30);
        world.agenda(world.today(), line(first, ada, 1), line(second, bob, 2));

        world.awaitWaiting("Bob", "Ada", "Cleo");
        world.caller
                .request()
                .get("/v1/digests/preview")
                .then()
                .body("people.section", contains("OWED", "PEOPLE", "THANKS"))
                .body("subject", equalTo("Bob is waiting for your reply, and 2 more people"));
    }

    @Test
    void saysThePromiseTheBirthdayAheadAndHowToGoAboutItInTheMembersLanguage() {
        world.speaks("de-DE");
        String ada = world.contact("Ada Lovelace", null);
        String bo = world.contact("Bo Ek", null);
        String promise = world.promisedFor(ada, world.today().plusDays(1));
        world.agendaWith(
                world.today(),
                List.of(new AgendaState.Line(
                        promise,
                        ada,
                        1,
                        List.of("You promised, send the book: tomorrow"),
                        new AgendaState.Suggestion(
                                "Do as you promised: send the book",
                                Channel.LETTER,
                                null,
                                new AgendaState.Saying("KEEP_PROMISE", List.of("send the book"))),
                        List.of(new AgendaState.Saying("MY_PROMISE", List.of("send the book"))))),
                List.of(new AgendaState.Occasion(bo, "BIRTHDAY", world.today().plusDays(3), null)));

        await().untilAsserted(() -> world.caller
                .request()
                .get("/v1/digests/preview")
                .then()
                .body("people.because", contains("Du hast versprochen: send the book."))
                .body("people.advice", contains("Schreib einen Brief"))
                .body("people[0].why", empty())
                .body("people[0].since", startsWith("Fällig am "))
                .body("occasions.name", contains("Bo Ek"))
                .body("occasions.what", contains("Geburtstag")));
    }

    @Test
    void looksBackAtTheWeekOnTheDayForItAndAsksThenWhatPeopleMatterFor() {
        String today = world.today().getDayOfWeek().name().substring(0, 3);
        String rosa = UUID.randomUUID().toString();
        world.inCircle(rosa, "Rosalind Franklin");
        world.tie(rosa, 40, null);
        String ida = world.contact("Ida Rhodes", null);
        String ruth = world.contact("Ruth Benerito", null);
        world.tie(ruth, 5, null);
        world.due(ruth, Reason.REVIEW_RELEVANCE);
        world.promiseKept(ida, world.lastWeek());
        world.attended(world.lastWeek(), 3, 7);
        world.prefer("{\"weeklyReviewOn\": \"" + today + "\"}");

        await().untilAsserted(() -> world.caller
                .request()
                .get("/v1/digests/preview")
                .then()
                .body("people.section", contains("REVIEW"))
                .body("people.name", contains("Ruth Benerito"))
                .body(
                        "review.facts.text",
                        hasItems(
                                containsString("Unheard of for longest: Rosalind Franklin"),
                                containsString("for a start: Ida Rhodes"),
                                equalTo("One promise kept."),
                                equalTo("3 weeks in a row with somebody hearing from you."))));
    }

    @Test
    void whatPeopleMatterForWaitsForTheDayToLookBack() {
        String ruth = world.contact("Ruth Benerito", null);
        world.due(ruth, Reason.REVIEW_RELEVANCE);
        world.awaitWaiting("Ruth Benerito");

        String tomorrow = world.today().plusDays(1).getDayOfWeek().name().substring(0, 3);
        world.prefer("{\"weeklyReviewOn\": \"" + tomorrow + "\"}");

        world.awaitWaiting();
    }

    @Test
    void aNewMemberBeginsWithTwoPeopleAndWhoeverWantsMoreSaysSo() {
        for (int i = 0; i < 4; i++) {
            world.overdue(world.contact("P" + i, null), Reason.KEEP_IN_TOUCH, 9 - i);
        }
        world.awaitWaiting("P0", "P1");
        world.caller.request().get("/v1/digests/preview").then().body("habit", startsWith("We begin small"));

        world.attended(world.lastWeek(), 2, 2);
        world.awaitWaiting("P0", "P1", "P2");

        world.prefer("{\"pace\": \"FULL\"}");
        world.awaitWaiting("P0", "P1", "P2", "P3");
        world.caller.request().get("/v1/digests/preview").then().body("habit", nullValue());
    }

    @Test
    void namesNobodyTheMemberMayNotSeeAndNobodyWhoIsNotToBeContacted() {
        String hidden = UUID.randomUUID().toString();
        world.contact(hidden, "Hidden", null, "bob", Visibility.PRIVATE, ContactStatus.ACTIVE);
        String dead = UUID.randomUUID().toString();
        world.contact(dead, "Late", null, "alice", Visibility.TEAM, ContactStatus.DECEASED);
        String ada = world.contact("Ada", null);
        world.overdue(hidden, Reason.KEEP_IN_TOUCH, 5);
        world.overdue(dead, Reason.KEEP_IN_TOUCH, 5);
        world.overdue(UUID.randomUUID().toString(), Reason.KEEP_IN_TOUCH, 5);
        world.overdue(ada, Reason.KEEP_IN_TOUCH, 1);

        world.awaitWaiting("Ada");
    }

    @Test
    void isQuietOnceEverythingIsSettled() {
        String ada = world.contact("Ada", null);
        String followUp = world.overdue(ada, Reason.KEEP_IN_TOUCH, 1);
        world.awaitWaiting("Ada");

        world.settled(followUp, ada, SettledBy.TOUCH);

        world.awaitWaiting();
        world.caller.request().get("/v1/digests/preview").then().body("quiet", equalTo(true));
    }

    @Test
    void callsAMergedContactByTheSurvivorsName() {
        String loser = world.contact("A. Lovelace", null);
        String survivor = world.contact("Ada Lovelace", null);
        world.overdue(loser, Reason.KEEP_IN_TOUCH, 1);
        world.merged(loser, survivor);

        world.awaitWaiting("Ada Lovelace");
    }

    @Test
    void tellsOfOnePersonOnceUntilTheMergeIsUndone() {
        String loser = world.contact("A. Lovelace", null);
        String survivor = world.contact("Ada Lovelace", null);
        world.overdue(loser, Reason.KEEP_IN_TOUCH, 9);
        world.overdue(loser, Reason.REPLY_OWED, 8);
        world.overdue(survivor, Reason.KEEP_IN_TOUCH, 7);
        world.awaitWaiting("A. Lovelace", "A. Lovelace", "Ada Lovelace");

        world.merged(loser, survivor);
        world.awaitWaiting("Ada Lovelace", "Ada Lovelace");

        world.unmerged(loser, survivor);
        world.awaitWaiting("A. Lovelace", "A. Lovelace", "Ada Lovelace");
    }

    @Test
    void namesAMergedPersonOnceWithAllThereIsAboutBoth() {
        String loser = world.contact("A. Lovelace", null);
        String survivor = world.contact("Ada Lovelace", null);
        world.overdue(loser, Reason.REPLY_OWED, 8);
        world.overdue(survivor, Reason.KEEP_IN_TOUCH, 7);
        world.awaitWaiting("A. Lovelace", "Ada Lovelace");

        world.merged(loser, survivor);
        world.awaitWaiting("Ada Lovelace", "Ada Lovelace");

        String text = world.caller
                .request()
                .accept("text/plain")
                .get("/v1/digests/preview")
                .asString();
        assertThat(text.lines().filter(line -> line.startsWith("* "))).containsExactly("* Ada Lovelace");
        assertThat(text).contains("waiting for your answer", "time to be in touch again");
    }

    @Test
    void forgetsAnErasedContact() {
        String ada = world.contact("Ada", null);
        String bob = world.contact("Bob", null);
        world.overdue(ada, Reason.KEEP_IN_TOUCH, 2);
        world.overdue(bob, Reason.KEEP_IN_TOUCH, 1);
        world.awaitWaiting("Ada", "Bob");

        world.erased(ada);
        world.awaitWaiting("Bob");

        world.tie(ada, 1, "too late");
        world.overdue(ada, Reason.KEEP_IN_TOUCH, 2);
        String cleo = world.contact("Cleo", null);
        world.due(cleo, Reason.CUSTOM);
        world.awaitWaiting("Bob", "Cleo");
    }

    @Test
    void comesAsHtmlWithEveryValueEscapedAndAsPlainText() {
        String mallory = world.contact("<script>alert(1)</script> Mallory", "A & B");
        world.tie(mallory, 3, "<img src=x onerror=alert(2)>");
        world.overdue(mallory, Reason.REPLY_OWED, 2);
        world.awaitWaiting("<script>alert(1)</script> Mallory");
        world.awaitNote("<img src=x onerror=alert(2)>");

        String html = world.caller
                .request()
                .accept("text/html")
                .get("/v1/digests/preview")
                .then()
                .contentType("text/html")
                .body(not(containsString("<script>")), not(containsString("<img")))
                .body(containsString("&lt;script&gt;"), containsString("A &amp; B"))
                .extract()
                .asString();
        assertThat(html.length()).isLessThan(100_000);
        world.caller
                .request()
                .accept("text/plain")
                .get("/v1/digests/preview")
                .then()
                .contentType("text/plain")
                .body(containsString("* <script>alert(1)</script> Mallory (A & B)"));
    }

    @Test
    void namesNoMorePeopleThanWantedAndSaysHowManyAreLeft() {
        world.caller
                .request()
                .header("If-Match", "*")
                .body("{\"maxPeople\": 1}")
                .put("/v1/digest-preferences/me")
                .then()
                .statusCode(200);
        String ada = world.contact("Ada", null);
        String bob = world.contact("Bob", null);
        world.overdue(ada, Reason.KEEP_IN_TOUCH, 4);
        world.overdue(ada, Reason.CUSTOM, 3);
        world.overdue(bob, Reason.KEEP_IN_TOUCH, 2);

        await().untilAsserted(() -> world.caller
                .request()
                .get("/v1/digests/preview")
                .then()
                .body("people.name", contains("Ada", "Ada"))
                .body("more", equalTo("One more can wait for another day.")));
    }
}
