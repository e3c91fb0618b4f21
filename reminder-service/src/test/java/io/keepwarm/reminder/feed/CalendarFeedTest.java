package io.keepwarm.reminder.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.reminder.Person;
import io.keepwarm.reminder.ReminderService;
import io.keepwarm.reminder.World;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ReminderService
class CalendarFeedTest {
    private final World world = new World();
    private final Caller alice = world.caller("alice");
    private final LocalDate today = Instant.now().atZone(World.NOON).toLocalDate();

    @BeforeEach
    void aliceIsAMember() {
        world.member("alice");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoKnowsTheAddressHasTheCalendar() throws Exception {
        String contact = world.save(Person.keptBy("alice").name("Ada Lovelace").tier(Tier.CLOSE));
        String path = path(made());
        await().until(() -> calendar(path).contains("Be in touch with Ada Lovelace"));

        var read = new CalendarBuilder().build(new StringReader(calendar(path)));
        assertThat(read.validate().hasErrors()).isFalse();
        assertThat(calendar(path))
                .contains("DTSTART;VALUE=DATE:" + today.plusDays(30).toString().replace("-", ""));
        String followUp = alice.request()
                .get("/v1/follow-ups?reason=KEEP_IN_TOUCH&contactId=" + contact)
                .path("items[0].id");
        assertThat(calendar(path)).contains("UID:" + followUp + "@keepwarm");
    }

    @Test
    void aProgramThatHasItIsToldThatNothingChangedUntilSomethingDoes() {
        String path = path(made());
        String tag = given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .header("Cache-Control", "private, no-cache")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);

        world.save(Person.keptBy("alice").tier(Tier.CLOSE));
        await().until(() -> given().header("If-None-Match", tag).get(path).statusCode() == 200);
    }

    @Test
    void theAddressIsToldOnceAndRevokedItOpensNothing() {
        String id = made();
        String path = path(id);
        alice.request().get("/v1/calendar-feeds/" + id).then().statusCode(200).body("url", nullValue());
        alice.request().get("/v1/calendar-feeds").then().body("items", hasSize(1));
        world.caller("bob").request().get("/v1/calendar-feeds/" + id).then().statusCode(404);

        alice.request().delete("/v1/calendar-feeds/" + id).then().statusCode(428);
        alice.request()
                .header("If-Match", "*")
                .delete("/v1/calendar-feeds/" + id)
                .then()
                .statusCode(204);
        given().get(path).then().statusCode(404);
    }

    @Test
    void whoHasLeftHasNoCalendarUntilTheyAreBack() {
        String path = path(made());
        await().until(() -> given().get(path).statusCode() == 200);
        world.memberGone("alice");
        await().until(() -> given().get(path).statusCode() == 404);
        world.member("alice");
        await().until(() -> given().get(path).statusCode() == 200);
    }

    @Test
    void whatWasLateForLongAndIsPutOffStandsOnItsNewDay() {
        String contact = world.save(Person.keptBy("alice")
                .name("Ada Lovelace")
                .tier(Tier.CLOSE)
                .createdAt(Instant.now().minus(Duration.ofDays(200))));
        String query = "/v1/follow-ups?reason=KEEP_IN_TOUCH&contactId=" + contact;
        await().until(() -> alice.request().get(query).path("items[0]?.id") != null);
        String followUp = alice.request().get(query).path("items[0].id");
        String path = path(made());
        assertThat(calendar(path)).doesNotContain(followUp);

        alice.request()
                .body("{\"until\": \"" + today.plusDays(5) + "\"}")
                .post("/v1/follow-ups/" + followUp + "/snooze")
                .then()
                .statusCode(200);
        assertThat(calendar(path))
                .contains("UID:" + followUp + "@keepwarm")
                .contains("DTSTART;VALUE=DATE:" + today.plusDays(5).toString().replace("-", ""));
    }

    @Test
    void oneMadeTwiceWithAKeyIsOneAndItsAddressIsNotToldAgain() {
        var first = alice.request()
                .header("Idempotency-Key", "\"k\"")
                .body("{\"name\": \"Warm\"}")
                .post("/v1/calendar-feeds");
        alice.request()
                .header("Idempotency-Key", "\"k\"")
                .body("{\"name\": \"Warm\"}")
                .post("/v1/calendar-feeds")
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")))
                .body("url", nullValue());
        assertThat(calendar(URI.create(first.<String>path("url")).getPath())).contains("X-WR-CALNAME:Warm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "YWNtZQ.guess", ".", "YWNtZQ.", "%00.x", "AA.x", "!.x"})
    void anAddressThatIsNoneOpensNothing(String token) {
        given().urlEncodingEnabled(false).get("/f/" + token + ".ics").then().statusCode(404);
    }

    @Test
    void anotherTeamsSecretOpensNothing() {
        String path = path(made());
        String foreign = path.replace(path.substring(3, path.indexOf('.')), "YWNtZQ");
        given().get(foreign).then().statusCode(404);
    }

    private String url = "";

    private String made() {
        var made = alice.request().body("{}").post("/v1/calendar-feeds");
        made.then().statusCode(201);
        url = made.path("url");
        return made.path("id");
    }

    private String path(String id) {
        assertThat(id).isNotBlank();
        return URI.create(url).getPath();
    }

    private static String calendar(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }
}
