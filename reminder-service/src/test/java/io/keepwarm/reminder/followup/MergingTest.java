package io.keepwarm.reminder.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.events.answer.Answer;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.reminder.ReminderService;
import io.keepwarm.reminder.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
class MergingTest {
    private final World world = new World();
    private final Caller alice = world.caller("alice");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final LocalDate today = now.atZone(World.NOON).toLocalDate();
    private final Instant longAgo = now.minus(Duration.ofDays(400));

    private String survivor = "";
    private String loser = "";

    @BeforeEach
    void aliceKeepsTwoOfOnePerson() {
        world.member("alice");
        survivor = imported();
        loser = imported();
        await().until(() -> open(survivor).size() == 1 && open(loser).size() == 1);
    }

    @AfterEach
    void close() {
        world.close();
    }

    /// Somebody with nothing open but one KEEP_IN_TOUCH.
    private String imported() {
        return world.contact(
                UUID.randomUUID().toString(),
                "alice",
                Tier.CLOSE,
                longAgo,
                ContactSource.IMPORT,
                ContactStatus.ACTIVE,
                null);
    }

    private void saved(String contact) {
        world.contact(contact, "alice", Tier.CLOSE, longAgo, ContactSource.IMPORT, ContactStatus.ACTIVE, null);
    }

    private List<String> open(String contact) {
        return followUps("&contactId=" + contact, ".findAll { it.state != 'SETTLED' && it.reason == 'KEEP_IN_TOUCH' }");
    }

    private List<String> all(String contact) {
        return followUps("&contactId=" + contact, ".findAll { it.reason == 'KEEP_IN_TOUCH' }");
    }

    private List<String> followUps(String query, String which) {
        return alice.request()
                .get("/v1/follow-ups?limit=200" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items" + which + ".id");
    }

    private String state(String id) {
        return alice.request().get("/v1/follow-ups/" + id).path("state");
    }

    @Test
    void theSurvivorAnswersForTheLoserUntilTheMergeIsUndone() {
        String ofLoser = open(loser).getFirst();
        String ofSurvivor = open(survivor).getFirst();
        world.merge(loser, survivor);
        await().until(() -> state(ofLoser).equals("SETTLED"));
        assertThat(all(survivor)).containsExactlyInAnyOrder(ofLoser, ofSurvivor);
        assertThat(all(loser)).containsExactlyInAnyOrder(ofLoser, ofSurvivor);
        assertThat(open(loser)).containsExactly(ofSurvivor);
        alice.request()
                .get("/v1/follow-ups/" + ofLoser)
                .then()
                .statusCode(200)
                .body("contactId", equalTo(survivor))
                .body("contactName", equalTo("Ada Lovelace"));

        world.unmerge(loser, survivor);
        saved(loser);
        await().until(() -> all(loser).size() == 2);
        assertThat(all(survivor)).containsExactly(ofSurvivor);
        await().until(() -> open(loser).size() == 1);
    }

    @Test
    void aFirstFollowUpThatAMergeHasEndedIsThereAgainWhenTheMergeIsUndone() {
        String acquaintance = world.contact("alice", Tier.NONE, now);
        await().until(() -> firstFollowUps(acquaintance).size() == 1);
        world.merge(acquaintance, survivor);
        await().until(() -> all(acquaintance).equals(all(survivor)));
        assertThat(firstFollowUps(acquaintance)).isEmpty();

        world.unmerge(acquaintance, survivor);
        world.contact(acquaintance, "alice", Tier.NONE, now, ContactSource.MANUAL, ContactStatus.ACTIVE, null);
        await().until(() -> firstFollowUps(acquaintance).size() == 1);
    }

    @Test
    void aFirstFollowUpThatWasAnsweredIsNotAskedForAgainWhenAMergeIsUndone() {
        String acquaintance = world.contact("alice", Tier.CLOSE, now);
        await().until(() -> firstFollowUps(acquaintance).size() == 1);
        answer(firstFollowUps(acquaintance).getFirst(), "skip", "{}").statusCode(200);
        world.merge(acquaintance, survivor);
        await().until(() -> open(acquaintance).equals(open(survivor)));

        world.unmerge(acquaintance, survivor);
        world.contact(acquaintance, "alice", Tier.CLOSE, now, ContactSource.MANUAL, ContactStatus.ACTIVE, null);
        await().until(() ->
                open(acquaintance).size() == 1 && !open(acquaintance).equals(open(survivor)));
        assertThat(firstFollowUps(acquaintance)).isEmpty();
    }

    private List<String> firstFollowUps(String contact) {
        return followUps(
                "&contactId=" + contact, ".findAll { it.state != 'SETTLED' && it.reason == 'FIRST_FOLLOW_UP' }");
    }

    @Test
    void aStateOfTheLoserAloneEndsTheMergeToo() {
        world.merge(loser, survivor);
        await().until(() -> all(survivor).size() == 2);
        saved(loser);
        await().until(() -> all(survivor).size() == 1 && open(loser).size() == 1);
    }

    @Test
    void theTouchesOfBothCountForTheSurvivor() {
        world.merge(loser, survivor);
        await().until(() -> all(survivor).size() == 2);
        String before = open(survivor).getFirst();
        world.touched(survivor, "alice", now);
        await().until(() -> state(before).equals("SETTLED") && open(survivor).size() == 1);
    }

    @Test
    void whoeverWantsToHearNoMoreOfTheLoserHearsNoMoreOfTheSurvivor() {
        String ofLoser = open(loser).getFirst();
        world.answered(ofLoser, loser, "alice", Answer.NOT_THIS_PERSON, null);
        await().until(() -> open(loser).isEmpty());
        world.merge(loser, survivor);
        await().until(() -> open(survivor).isEmpty());
        world.unmerge(loser, survivor);
        await().until(() -> open(survivor).size() == 1);
        saved(loser);
        String later = imported();
        await().until(() -> open(later).size() == 1);
        assertThat(open(loser)).isEmpty();
    }

    @Test
    void whatWasAnsweredOfTheLoserIsTakenBackOnlyWhenTheMergeIsUndone() {
        String ofLoser = open(loser).getFirst();
        answer(ofLoser, "skip", "{}").statusCode(200);
        world.merge(loser, survivor);
        await().until(() -> open(loser).equals(open(survivor)));

        answer(ofLoser, "reopen", "{}")
                .statusCode(409)
                .body("type", equalTo("https://keepwarm.dev/problems/contact-merged"));
        assertThat(state(ofLoser)).isEqualTo("SETTLED");

        world.unmerge(loser, survivor);
        saved(loser);
        await().until(() -> !open(loser).isEmpty() && !open(loser).equals(open(survivor)));
        answer(ofLoser, "reopen", "{}").statusCode(200);
        assertThat(open(loser)).containsExactly(ofLoser);
    }

    @Test
    void whoeverSaysNotThisPersonOfTheLosersHearsNoMoreOfTheSurvivorUntilTheyTakeItBack() {
        String ofLoser = open(loser).getFirst();
        String ofSurvivor = open(survivor).getFirst();
        answer(ofSurvivor, "skip", "{}").statusCode(200);
        world.merge(loser, survivor);
        await().until(() -> state(ofLoser).equals("SETTLED"));

        answer(ofLoser, "dismiss", "{\"person\": true}").statusCode(200);
        assertThat(open(survivor)).isEmpty();
        answer(ofSurvivor, "reopen", "{}").statusCode(200);
        assertThat(open(survivor)).containsExactly(ofSurvivor);
    }

    @Test
    void whatWasSaidOfTheLoserBeforeTheMergeIsTakenBackWithWhatIsTheSurvivors() {
        answer(open(loser).getFirst(), "dismiss", "{\"person\": true}").statusCode(200);
        String ofSurvivor = open(survivor).getFirst();
        answer(ofSurvivor, "skip", "{}").statusCode(200);
        world.merge(loser, survivor);
        await().until(() -> open(survivor).isEmpty());

        answer(ofSurvivor, "reopen", "{}").statusCode(200);
        world.touched(survivor, "alice", now);
        await().until(() -> state(ofSurvivor).equals("SETTLED"));
        await().until(() -> open(survivor).size() == 1);
    }

    private ValidatableResponse answer(String id, String answer, String body) {
        return alice.request()
                .body(body)
                .post("/v1/follow-ups/" + id + "/" + answer)
                .then();
    }

    @Test
    void whatWasPromisedToTheLoserIsTheSurvivorsAsLongAsTheMergeHolds() {
        String promise = UUID.randomUUID().toString();
        world.promise(promise, loser, "alice", PromisedBy.ME, today.plusDays(3));
        world.lifeEvent(promise + "-event", loser, LifeEventKind.NEW_JOB, today);
        await().until(() -> openAbout(loser, "MY_PROMISE").equals(List.of(loser)));
        await().until(() -> openAbout(loser, "CONGRATULATE").equals(List.of(loser)));

        world.merge(loser, survivor);
        await().until(() -> openAbout(survivor, "MY_PROMISE").equals(List.of(survivor)));
        await().until(() -> openAbout(survivor, "CONGRATULATE").equals(List.of(survivor)));

        world.unmerge(loser, survivor);
        saved(loser);
        await().until(() -> openAbout(loser, "MY_PROMISE").equals(List.of(loser)));
        await().until(() -> openAbout(loser, "CONGRATULATE").equals(List.of(loser)));
        await().until(() -> openAbout(survivor, "MY_PROMISE").isEmpty());
        await().until(() -> openAbout(survivor, "CONGRATULATE").isEmpty());
    }

    /// Of whom those are that are open for the person.
    private List<String> openAbout(String contact, String reason) {
        return alice.request()
                .get("/v1/follow-ups?contactId=" + contact + "&reason=" + reason)
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.state != 'SETTLED' }.contactId");
    }

    @Test
    void chainsOfMergesEndAtTheLastSurvivorAndComeApartAgain() {
        String last = imported();
        await().until(() -> open(last).size() == 1);
        world.merge(loser, survivor);
        world.merge(survivor, last);
        await().until(() -> all(last).size() == 3);
        assertThat(all(loser)).hasSize(3);
        assertThat(open(loser)).hasSize(1);
        world.unmerge(survivor, last);
        saved(survivor);
        await().until(() -> all(last).size() == 1);
        await().until(() -> open(survivor).size() == 1);
        assertThat(all(loser)).containsAll(all(survivor));
    }
}
