package io.keepwarm.reminder.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.chassis.testing.MovedClock;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.reminder.Bond;
import io.keepwarm.reminder.Person;
import io.keepwarm.reminder.ReminderService;
import io.keepwarm.reminder.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Follow-ups of each reason come, move and end by events alone.
@QuarkusTest
@ReminderService
class ReasonsTest {
    private final World world = new World();
    private final Caller alice = world.caller("alice");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final LocalDate today = now.atZone(World.NOON).toLocalDate();
    private final String source = UUID.randomUUID().toString();

    @BeforeEach
    void aliceAndBobAreMembers() {
        world.member("alice");
        world.member("bob");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatIsOwedComesWithItsIdAndGoesWhenItIsGiven() {
        String contact = imported();
        Instant since = now.minus(Duration.ofDays(1));
        world.tie(Bond.of(contact, "alice")
                .touched(since)
                .owes("reply", OwedKind.REPLY, since)
                .owes("thanks", OwedKind.THANKS, since)
                .owes("report", OwedKind.REPORT_BACK, since)
                .owes("talk", OwedKind.DISCUSS, since));

        assertThat(due(contact, "REPLY_OWED")).isEqualTo(today.plusDays(1));
        assertThat(due(contact, "SAY_THANKS")).isEqualTo(today);
        assertThat(due(contact, "REPORT_BACK")).isEqualTo(today.plusDays(20));
        assertThat(due(contact, "DISCUSS_SHARED")).isEqualTo(today.plusDays(3));
        assertThat(open(contact, "REPLY_OWED")).containsEntry("sourceId", "reply");

        world.tie(Bond.of(contact, "alice").touched(now).owes("report", OwedKind.REPORT_BACK, since));
        for (String reason : List.of("REPLY_OWED", "SAY_THANKS", "DISCUSS_SHARED")) {
            awaitSettled(contact, reason, "TOUCH");
        }
        assertThat(open(contact, "REPORT_BACK")).containsEntry("state", "SCHEDULED");
    }

    @Test
    void whatIsOwedIsForTheTiesOwnMemberAndAPrivateOneForNobodyElsesEyes() {
        String contact = imported();
        world.tie(Bond.of(contact, "bob")
                .touched(now)
                .owes("reply", OwedKind.REPLY, now)
                .owesPrivately("thanks", OwedKind.THANKS, now));

        var bob = world.caller("bob");
        await().until(() -> followUps(bob, contact, "").size() == 2);
        assertThat(followUps(alice, contact, "&memberId=bob"))
                .extracting(one -> one.get("reason"))
                .containsExactly("REPLY_OWED");
    }

    @Test
    void whatAMemberOwesWhoKeepsNobodyComesAlsoWhenTheyAreHeardOfLast() {
        String contact = imported();
        world.tie(Bond.of(contact, "carol").touched(now).owes("reply", OwedKind.REPLY, now));
        world.promise(source, contact, "dora", PromisedBy.ME, today.plusDays(3));
        world.tie(Bond.of(contact, "alice").touched(now).owes("thanks", OwedKind.THANKS, now));
        due(contact, "SAY_THANKS");

        world.member("carol");
        world.member("dora");

        await().until(() -> followUps(world.caller("carol"), contact, "").size() == 1);
        await().until(() -> followUps(world.caller("dora"), contact, "").size() == 1);
    }

    @Test
    void aPromiseOfMineIsDueOnItsDateAndMovesWithIt() {
        String contact = imported();
        world.promise(source, contact, "alice", PromisedBy.ME, today.plusDays(3));
        assertThat(due(contact, "MY_PROMISE")).isEqualTo(today.plusDays(3));

        world.promise(source, contact, "alice", PromisedBy.ME, today.plusDays(9));
        await().until(() -> due(contact, "MY_PROMISE").equals(today.plusDays(9)));
        assertThat(open(contact, "MY_PROMISE")).containsEntry("sourceId", source);
        world.promiseKept(source, contact, "alice", PromisedBy.ME);
        awaitSettled(contact, "MY_PROMISE", "TOUCH");
    }

    @Test
    void whoHelpedIsToldWhenAGoalIsReachedAndTheNextTouchHasDoneSo() {
        var person = Person.keptBy("alice").source(ContactSource.IMPORT).createdAt(now.minus(Duration.ofDays(9)));
        String contact = world.save(person.goal("shop", "Open a shop", null));
        world.tie(
                Bond.of(contact, "alice").touched(now.minus(Duration.ofDays(2))).helped());
        world.save(person.goal("shop", "Open a shop", now));

        assertThat(due(contact, "REPORT_BACK")).isEqualTo(today.plusDays(1));
        assertThat(open(contact, "REPORT_BACK"))
                .containsEntry("sourceId", "goal:shop")
                .extractingByKey("why", InstanceOfAssertFactories.list(String.class))
                .contains("They helped: tell them what came of it: you reached “Open a shop”");
        world.tie(Bond.of(contact, "alice").touched(now.plusSeconds(1)).helped());
        awaitSettled(contact, "REPORT_BACK", "TOUCH");
    }

    @Test
    void theirsIsAskedForSomeDaysLateAndDroppedItIsNoMore() {
        String contact = imported();
        world.promise(source, contact, "alice", PromisedBy.THEM, today.plusDays(3));
        assertThat(due(contact, "THEIR_PROMISE")).isEqualTo(today.plusDays(6));

        world.promiseDropped(source, contact, "alice", PromisedBy.THEM);
        awaitSettled(contact, "THEIR_PROMISE", "STATE_CHANGE");
    }

    @Test
    void aPromiseHeardOfBeforeItsContactCountsAllTheSame() {
        String contact = UUID.randomUUID().toString();
        world.promise(source, contact, "alice", PromisedBy.ME, today.plusDays(3));
        world.save(Person.keptBy("alice").id(contact));

        assertThat(due(contact, "MY_PROMISE")).isEqualTo(today.plusDays(3));
    }

    @Test
    void anImportedContactHasItsFirstFollowUpAfterTheFirstMeeting() {
        String contact = imported();
        world.tie(Bond.of(contact, "alice").touched(now).firstMeetingOn(today));

        assertThat(due(contact, "FIRST_FOLLOW_UP")).isEqualTo(today.plusDays(2));
    }

    @Test
    void aBirthdayIsKeptEveryYearUntilTheirDeath() {
        String day = MonthDay.from(today.plusDays(5)).toString();
        String contact =
                world.save(Person.keptBy("alice").source(ContactSource.IMPORT).birthday(day));
        assertThat(due(contact, "OCCASION")).isEqualTo(today.plusDays(5));
        String id = (String) open(contact, "OCCASION").get("id");

        try (var clock = MovedClock.by(Duration.ofDays(9))) {
            await().until(() -> read(id).get("state").equals("SETTLED"));
            assertThat(read(id)).containsEntry("settledBy", "STATE_CHANGE");
            assertThat(due(contact, "OCCASION").getYear())
                    .isEqualTo(today.plusDays(5).getYear() + 1);
        }
        world.save(Person.keptBy("alice").id(contact).birthday(day).status(ContactStatus.DECEASED));
        await().until(() -> followUps(alice, contact, "&reason=OCCASION").stream()
                .allMatch(one -> one.get("state").equals("SETTLED")));
    }

    @Test
    void aLifeEventAsksForAWordTheNextDayUntilATouchHasSaidIt() {
        String contact = imported();
        world.lifeEvent(source, contact, LifeEventKind.NEW_JOB, today);
        assertThat(due(contact, "CONGRATULATE")).isEqualTo(today.plusDays(1));

        world.touched(contact, "alice", Instant.now().plusSeconds(60));
        awaitSettled(contact, "CONGRATULATE", "TOUCH");
    }

    @Test
    void aLifeEventThatWasNoneAsksForNothing() {
        String contact = imported();
        world.lifeEvent(source, contact, LifeEventKind.NEW_JOB, today);
        open(contact, "CONGRATULATE");

        world.lifeEventRetracted(source, contact, today);
        awaitSettled(contact, "CONGRATULATE", "STATE_CHANGE");
    }

    @Test
    void relevanceIsThoughtOfAgainOnItsDay() {
        String contact = world.save(Person.keptBy("alice").reviewOn(today.plusDays(40)));
        assertThat(due(contact, "REVIEW_RELEVANCE")).isEqualTo(today.plusDays(40));
        String first = (String) open(contact, "REVIEW_RELEVANCE").get("id");

        world.save(Person.keptBy("alice").id(contact).reviewOn(today.plusDays(80)));
        await().until(() -> read(first).get("state").equals("SETTLED"));
        assertThat(due(contact, "REVIEW_RELEVANCE")).isEqualTo(today.plusDays(80));
    }

    @Test
    void whoTakesAContactOverTakesItsOpenFollowUpsOver() {
        String contact = world.save(Person.keptBy("alice")
                .tier(Tier.CLOSE)
                .birthday(MonthDay.from(today.plusDays(50)).toString())
                .createdAt(now.minus(Duration.ofDays(100))));
        world.touched(contact, "alice", now.minus(Duration.ofDays(10)));
        await().until(() -> due(contact, "KEEP_IN_TOUCH").equals(today.plusDays(20)));

        world.save(Person.keptBy("bob")
                .id(contact)
                .tier(Tier.CLOSE)
                .birthday(MonthDay.from(today.plusDays(50)).toString())
                .createdAt(now.minus(Duration.ofDays(100))));
        var bob = world.caller("bob");
        await().until(() -> openDue(bob, contact, "KEEP_IN_TOUCH").equals(List.of(today.plusDays(20))));
        assertThat(openDue(bob, contact, "OCCASION")).containsExactly(today.plusDays(50));
        assertThat(openDue(alice, contact, "OCCASION")).isEmpty();
    }

    /// Somebody with nothing open.
    private String imported() {
        return world.save(Person.keptBy("alice").source(ContactSource.IMPORT).createdAt(now.minus(Duration.ofDays(9))));
    }

    private LocalDate due(String contact, String reason) {
        return LocalDate.parse((String) open(contact, reason).get("dueOn"));
    }

    private List<LocalDate> openDue(Caller caller, String contact, String reason) {
        return followUps(caller, contact, "&reason=" + reason).stream()
                .filter(one -> !one.get("state").equals("SETTLED"))
                .map(one -> LocalDate.parse((String) one.get("dueOn")))
                .toList();
    }

    private void awaitSettled(String contact, String reason, String by) {
        await().untilAsserted(() -> assertThat(followUps(alice, contact, "&reason=" + reason))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one).containsEntry("settledBy", by)));
    }

    private Map<String, Object> open(String contact, String reason) {
        await().until(() -> !openDue(alice, contact, reason).isEmpty());
        return followUps(alice, contact, "&reason=" + reason).stream()
                .filter(one -> !one.get("state").equals("SETTLED"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> followUps(Caller caller, String contact, String filter) {
        return caller.request()
                .get("/v1/follow-ups?contactId=" + contact + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private Map<String, Object> read(String id) {
        return alice.request()
                .get("/v1/follow-ups/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }
}
