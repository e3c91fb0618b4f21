package io.keepwarm.contact.team;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class TeamSettingsResourceTest {
    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller boss = Caller.of("boss", alice.team(), claims -> claims.groups("member", "admin"));

    private ValidatableResponse put(Caller caller, String ifMatch, String body) {
        return caller.request()
                .header("If-Match", ifMatch)
                .body(body)
                .put("/v1/team-settings")
                .then();
    }

    @Test
    void aTeamThatHasSettledNothingHasTheDefaults() {
        alice.request()
                .get("/v1/team-settings")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("innerCircleLimit", equalTo(30))
                .body("defaultVisibility", equalTo("TEAM"));
    }

    @Test
    void whatAnAdminSettlesHoldsForTheTeamAndNoOther() {
        put(boss, "\"0\"", "{\"innerCircleLimit\": 12, \"defaultVisibility\": \"PRIVATE\"}")
                .statusCode(200)
                .header("ETag", "\"1\"");
        alice.request()
                .get("/v1/team-settings")
                .then()
                .body("version", equalTo(1))
                .body("innerCircleLimit", equalTo(12))
                .body("defaultVisibility", equalTo("PRIVATE"));
        Caller.ofNewTeam("carol").request().get("/v1/team-settings").then().body("innerCircleLimit", equalTo(30));
        String read = boss.request().get("/v1/team-settings").asString();
        put(boss, "\"1\"", read).statusCode(200).body("version", equalTo(2)).body("innerCircleLimit", equalTo(12));
        put(boss, "*", "{}").statusCode(200).body("innerCircleLimit", equalTo(30));
    }

    @Test
    void onlyAnAdminSettlesAndOnlyWhatTheyHaveSeen() {
        put(alice, "*", "{\"innerCircleLimit\": 12}").statusCode(403);
        boss.request().body("{}").put("/v1/team-settings").then().statusCode(428);
        put(boss, "\"1\"", "{}").statusCode(412);
        put(boss, "*", "{}").statusCode(200);
        put(boss, "\"0\"", "{}").statusCode(412);
    }

    @Test
    void whatCannotBeSettledIsSaid() {
        for (String limit : new String[] {"4", "51"}) {
            put(boss, "*", "{\"innerCircleLimit\": " + limit + "}")
                    .statusCode(400)
                    .body("errors", hasSize(1))
                    .body("errors[0].pointer", equalTo("/innerCircleLimit"));
        }
        put(boss, "*", "{\"circleLimit\": 10}").statusCode(400).body("errors[0].pointer", equalTo("/circleLimit"));
        put(boss, "*", "{\"defaultVisibility\": \"UNKNOWN\"}").statusCode(400);
        put(boss, "*", "").statusCode(400);
    }

    @Test
    void ofTwoWhoSettleAtOnceOneHasToReadAgain() throws InterruptedException {
        Callable<Integer> settle =
                () -> put(boss, "\"0\"", "{\"innerCircleLimit\": 10}").extract().statusCode();
        boss.request().get("/v1/me").then().statusCode(200);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var codes = threads.invokeAll(Stream.of(settle, settle).toList()).stream()
                    .map(future -> future.resultNow())
                    .toList();
            Assertions.assertThat(codes).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void aContactOfWhichNothingIsSaidIsSeenAsTheTeamHasSettled() {
        put(boss, "*", "{\"defaultVisibility\": \"PRIVATE\"}").statusCode(200);
        for (String said : new String[] {"", ", \"source\": \"API\""}) {
            String id = alice.request()
                    .body("{\"name\": {\"given\": \"Maya\"}" + said + "}")
                    .post("/v1/contacts")
                    .then()
                    .statusCode(201)
                    .body("visibility", equalTo("PRIVATE"))
                    .extract()
                    .path("id");
            boss.request().get("/v1/contacts/" + id).then().statusCode(404);
        }
        alice.request()
                .body("{\"name\": {\"given\": \"Maya\"}, \"visibility\": \"TEAM\"}")
                .post("/v1/contacts")
                .then()
                .body("visibility", equalTo("TEAM"));
    }
}
