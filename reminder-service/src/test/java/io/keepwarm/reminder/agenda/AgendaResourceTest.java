package io.keepwarm.reminder.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.events.Channel;
import io.keepwarm.events.Topic;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.reminder.Bond;
import io.keepwarm.reminder.Person;
import io.keepwarm.reminder.ReminderService;
import io.keepwarm.reminder.Told;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReminderService
class AgendaResourceTest {
    private final World world = new World();
    private final Caller alice = world.caller("alice");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final LocalDate today = now.atZone(World.NOON).toLocalDate();

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
    void theRightFewPeopleStandOnItAndTheOthersWait() {
        for (int n = 0; n < 7; n++) {
            silent(Person.keptBy("alice").name("Friend " + n).tier(Tier.CLOSE));
        }
        await().untilAsserted(() -> alice.request()
                .get("/v1/agenda")
                .then()
                .body("budget", equalTo(5))
                .body("lines.rank", equalTo(List.of(1, 2, 3, 4, 5)))
                .body("heldBack", hasSize(2))
                .body("heldBackCount", equalTo(2))
                .body("heldBack[0].why", equalTo("Beyond the 5 people of today")));

        for (int n = 0; n < 2; n++) {
            String first = (String) lines().getFirst().get("followUpId");
            alice.request().post("/v1/follow-ups/" + first + "/skip").then().statusCode(200);
        }
        assertThat(lines()).as("what was done today is not made up for").hasSize(3);
        alice.request().get("/v1/agenda").then().body("met", equalTo(2));
    }

    @Test
    void aLineSaysWhyAndHowAndAFollowUpSaysTheSame() {
        String contact = silent(Person.keptBy("alice").tier(Tier.CLOSE).channel(Channel.LETTER));
        world.tie(Bond.of(contact, "alice")
                .touched(now.minus(Duration.ofDays(50)))
                .openTopic("their move to Oslo"));

        await().untilAsserted(() -> assertThat(lines()).hasSize(1).first().satisfies(line -> {
            assertThat((List<String>) line.get("why"))
                    .contains("Time to be in touch again: 20 days late", "Last in touch 50 days ago");
            assertThat((Map<String, String>) line.get("suggestion"))
                    .containsEntry("text", "Take up what you left open: their move to Oslo")
                    .containsEntry("channel", "LETTER")
                    .containsEntry("lastNote", "Talked about the engine");
        }));
        await().untilAsserted(() -> alice.request()
                .get("/v1/follow-ups?state=OVERDUE")
                .then()
                .body("items[0].rank", equalTo(1))
                .body("items[0].why[1]", equalTo("Last in touch 50 days ago"))
                .body("items[0].suggestion.text", equalTo("Take up what you left open: their move to Oslo")));
    }

    @Test
    void aPromiseIsNamedTheDayBeforeAndABirthdaySomeDaysBefore() {
        String contact = world.save(Person.keptBy("alice")
                .source(ContactSource.IMPORT)
                .birthday(MonthDay.from(today.plusDays(2)).toString()));
        world.promise(UUID.randomUUID().toString(), contact, "alice", PromisedBy.ME, today.plusDays(1));

        await().until(() -> lines().size() == 1);
        assertThat((List<String>) lines().getFirst().get("why"))
                .containsExactly("You promised, send the article on tides: tomorrow");
        await().untilAsserted(() -> alice.request()
                .get("/v1/agenda")
                .then()
                .body("occasions", hasSize(1))
                .body("occasions[0].kind", equalTo("BIRTHDAY"))
                .body("occasions[0].on", equalTo(today.plusDays(2).toString())));
    }

    @Test
    void whomAColleagueHasJustMetWaits() {
        String contact = silent(Person.keptBy("alice").tier(Tier.CLOSE));
        await().until(() -> lines().size() == 1);
        world.touched(contact, "bob", now);

        await().until(() -> lines().isEmpty());
        alice.request()
                .get("/v1/agenda")
                .then()
                .body(
                        "heldBack[0].why",
                        equalTo("A colleague was in touch with them lately: wait until " + today.plusDays(7)));
    }

    @Test
    void ofAPrivateTouchOfAColleagueNothingIsTold() {
        String contact = silent(Person.keptBy("alice").tier(Tier.CLOSE));
        world.touchedPrivately(contact, "bob", now, null);
        world.lifeEvent(UUID.randomUUID().toString(), contact, LifeEventKind.NEW_JOB, today.minusDays(1));

        await().until(() ->
                lines().size() == 1 && lines().getFirst().get("reason").equals("CONGRATULATE"));
        alice.request().get("/v1/agenda").then().body("heldBack", hasSize(0));
    }

    @Test
    void anotherDayIsShownAsFarAsItIsKnown() {
        String contact = world.save(Person.keptBy("alice")
                .tier(Tier.CLOSE)
                .source(ContactSource.IMPORT)
                .createdAt(now));
        world.touched(contact, "alice", now);
        await().until(() -> lines("?on=" + today.plusDays(29)).isEmpty()
                && lines("?on=" + today.plusDays(30)).size() == 1);
        assertThat(lines("?on=" + today.plusDays(30)).getFirst()).containsEntry("contactId", contact);
        alice.request().get("/v1/agenda?on=" + today.minusDays(1)).then().statusCode(400);
        alice.request().get("/v1/agenda?on=soon").then().statusCode(400);
    }

    @Test
    void theOthersAreToldOfItToo() {
        String contact = silent(Person.keptBy("alice").tier(Tier.CLOSE));
        try (var told = Told.on(Topic.AGENDAS)) {
            await().ignoreExceptions()
                    .until(() -> told.newest(world.team() + ":alice").contains(contact));
        }
    }

    @Test
    void oneThatIsNotWantedIsDismissedAndItsPersonOnlyWhenThatIsSaid() {
        String contact = silent(Person.keptBy("alice").tier(Tier.CLOSE));
        world.lifeEvent(UUID.randomUUID().toString(), contact, LifeEventKind.NEW_JOB, today.minusDays(1));
        await().until(() ->
                lines().size() == 1 && lines().getFirst().get("reason").equals("CONGRATULATE"));
        String word = (String) lines().getFirst().get("followUpId");

        alice.request()
                .body("{}")
                .post("/v1/follow-ups/" + word + "/dismiss")
                .then()
                .statusCode(200)
                .body("settledBy", equalTo("DISMISS"));
        assertThat(lines().stream().map(line -> line.get("reason"))).doesNotContain("CONGRATULATE");
        String keep = alice.request()
                .get("/v1/follow-ups?reason=KEEP_IN_TOUCH&contactId=" + contact)
                .path("items.find { it.state != 'SETTLED' }.id");
        alice.request()
                .body("{\"person\": true}")
                .post("/v1/follow-ups/" + keep + "/dismiss")
                .then()
                .statusCode(200);
        alice.request()
                .get("/v1/follow-ups?contactId=" + contact)
                .then()
                .body("items.findAll { it.state != 'SETTLED' }", hasSize(0));
        alice.request().post("/v1/follow-ups/" + keep + "/reopen").then().statusCode(200);
        await().until(() -> alice.request()
                        .get("/v1/follow-ups?contactId=" + contact)
                        .<List<?>>path("items.findAll { it.state != 'SETTLED' }")
                        .size()
                == 1);
    }

    /// Somebody of whom nothing was heard since they came, a hundred days ago.
    private String silent(Person person) {
        return world.save(person.source(ContactSource.IMPORT).createdAt(now.minus(Duration.ofDays(100))));
    }

    private List<Map<String, Object>> lines() {
        return lines("");
    }

    private List<Map<String, Object>> lines(String query) {
        return alice.request()
                .get("/v1/agenda" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("lines");
    }
}
