package io.keepwarm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.e2e.api.Contacts;
import io.keepwarm.e2e.api.Interactions;
import io.keepwarm.e2e.api.Operations;
import io.keepwarm.e2e.stack.OnTheStack;
import io.keepwarm.e2e.stack.Part;
import io.keepwarm.e2e.stack.Person;
import io.keepwarm.e2e.stack.Stack;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What digest-service has heard of the others is gone, and a digest falls due before it has heard it again.
@OnTheStack
class RebuildIT {
    private static final int PEOPLE = 20;
    private static final int SILENT_DAYS = 20;
    private static final LocalTime HOUR = LocalTime.of(14, 0);
    private static final Duration A_WHILE = Duration.ofMinutes(4);
    private static final Duration A_MOMENT = Duration.ofSeconds(4);

    @Test
    void whatTheDigestsAreMadeOfIsReadAnewAndNobodyIsToldLessMeanwhile(Stack stack) {
        var zone = whereItIsNoon(stack.now());
        String email = "robin-" + UUID.randomUUID() + "@ferry.example";
        var robin = stack.person(Map.of(
                "member",
                "robin",
                "team",
                "rebuild-" + UUID.randomUUID(),
                "roles",
                List.of("manager"),
                "email",
                email,
                "zone",
                zone.getId()));
        wishForDigests(robin);
        everybodyInOneDay(robin);
        peopleLongUnheardOf(robin, stack.now());
        awaitRanked(robin);
        new Operations(stack).awaitNoBacklog();
        var before = preview(robin);

        stack.kill(Part.DIGEST);
        stack.forgetKnowledge(Part.DIGEST);
        stack.moveClockTo(
                LocalDate.ofInstant(stack.now(), zone).atTime(HOUR).atZone(zone).toInstant());
        stack.up();

        await("one mail")
                .atMost(A_WHILE)
                .during(A_MOMENT)
                .until(() -> stack.mailbox().to(email).size() == 1);
        assertThat(onlyDigest(robin).<Object>getList("people")).isEqualTo(before.getList("people"));
        new Operations(stack).awaitNoBacklog();
        assertThat(preview(robin).<String, Object>getMap("")).isEqualTo(before.getMap(""));
    }

    /// A zone in which the day is as long past its beginning as it is from its end.
    private static ZoneId whereItIsNoon(Instant now) {
        int ahead = 12 - now.atOffset(ZoneOffset.UTC).getHour();
        // In these names what lies ahead of UTC has a minus.
        return ZoneId.of("Etc/GMT" + (ahead < 0 ? "+" : "-") + Math.abs(ahead));
    }

    private static void wishForDigests(Person robin) {
        robin.asks()
                .header("If-Match", "*")
                .body(Map.of(
                        "at", HOUR.toString(),
                        "maxPeople", 50,
                        "days", List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")))
                .put("/v1/digest-preferences/me")
                .then()
                .statusCode(200);
    }

    private static void everybodyInOneDay(Person robin) {
        robin.asks()
                .header("If-Match", "*")
                .body(Map.of("team", Map.of("budget", PEOPLE)))
                .put("/v1/cadence-policy")
                .then()
                .statusCode(200);
    }

    private static void peopleLongUnheardOf(Person robin, Instant now) {
        var interactions = new Interactions(robin);
        for (int number = 1; number <= PEOPLE; number++) {
            var contact = new Contacts(robin).add("Contact " + number, "INNER_CIRCLE");
            var called = now.minus(SILENT_DAYS, ChronoUnit.DAYS)
                    .minus(number, ChronoUnit.MINUTES)
                    .truncatedTo(ChronoUnit.MILLIS);
            interactions
                    .send(UUID.randomUUID().toString(), Interactions.call(contact, called, "Call " + number))
                    .then()
                    .statusCode(201);
        }
    }

    private static void awaitRanked(Person robin) {
        await("the agenda ranks everybody")
                .atMost(A_WHILE)
                .untilAsserted(() -> assertThat(preview(robin).<String>getList("people.advice"))
                        .hasSize(PEOPLE)
                        .doesNotContainNull());
    }

    private static JsonPath preview(Person robin) {
        return read(robin, "/v1/digests/preview");
    }

    private static JsonPath onlyDigest(Person robin) {
        List<String> ids = read(robin, "/v1/digests").getList("items.id");
        assertThat(ids).hasSize(1);
        return read(robin, "/v1/digests/" + ids.getFirst());
    }

    private static JsonPath read(Person robin, String path) {
        return robin.asks().get(path).then().statusCode(200).extract().jsonPath();
    }
}
