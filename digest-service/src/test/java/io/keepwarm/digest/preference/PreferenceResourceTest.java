package io.keepwarm.digest.preference;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.digest.DigestService;
import io.keepwarm.digest.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DigestService
class PreferenceResourceTest {
    private static final String PATH = "/v1/digest-preferences/me";

    private World world;

    @BeforeEach
    void begin() {
        world = World.ofNewMember();
    }

    @Test
    void aMemberWhoSaidNothingHasDefaults() {
        world.caller
                .request()
                .get(PATH)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("enabled", equalTo(true))
                .body("email", equalTo(world.email()))
                .body("at", equalTo("08:00"))
                .body("days", contains("MON", "TUE", "WED", "THU", "FRI"))
                .body("weeklyReviewOn", nullValue())
                .body("maxPeople", equalTo(5))
                .body("allQuiet", equalTo(false))
                .body("format", equalTo("HTML"));
    }

    @Test
    void whatIsPutIsReadAgain() {
        String tag = put("\"0\"", """
                        {"at": "17:30", "days": ["SUN", "MON"], "maxPeople": 2, "format": "TEXT", "allQuiet": true}
                        """).statusCode(200).extract().header("ETag");

        world.caller
                .request()
                .get(PATH)
                .then()
                .header("ETag", tag)
                .body("at", equalTo("17:30"))
                .body("days", contains("MON", "SUN"))
                .body("maxPeople", equalTo(2))
                .body("format", equalTo("TEXT"))
                .body("allQuiet", equalTo(true));
    }

    @Test
    void aChangeNeedsTheTagOfWhatWasRead() {
        put(null, "{}").statusCode(428);
        put("\"7\"", "{}").statusCode(412);
        put("\"0\"", "{}").statusCode(200);
        put("\"0\"", "{\"maxPeople\": 3}").statusCode(412);
        put("\"1\"", "{\"maxPeople\": 3}").statusCode(200);
    }

    @Test
    void theDirectorysAddressIsTheSameInAnyCase() {
        put("*", "{\"email\": \"" + world.email().toUpperCase() + "\"}")
                .statusCode(200)
                .body("email", equalTo(world.email()), "emailToConfirm", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\": \"25:00\"}",
                "{\"at\": 8}",
                "{\"days\": []}",
                "{\"days\": [\"MONDAY\"]}",
                "{\"days\": [null]}",
                "{\"maxPeople\": 0}",
                "{\"maxPeople\": 51}",
                "{\"sections\": []}",
                "{\"email\": \"not an address\"}",
                "{\"format\": \"PDF\"}",
                "{\"colour\": \"blue\"}",
                "[]",
                "nonsense",
                ""
            })
    void whatIsNotValidIsRefusedAndNothingIsStored(String body) {
        put("*", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", notNullValue())
                .body("detail", notNullValue());

        world.caller.request().get(PATH).then().header("ETag", "\"0\"");
    }

    @Test
    void aMemberNobodyToldOfIsAskedForAtContactService() {
        Caller.ofNewTeam("newcomer")
                .request()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("email", equalTo("new@comer.example"));
    }

    @Test
    void aMemberNobodyToldOfComesBackWhenContactServiceIsThereAgain() {
        Caller.ofNewTeam("stranger-" + UUID.randomUUID())
                .request()
                .get(PATH)
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .contentType("application/problem+json");
    }

    private io.restassured.response.ValidatableResponse put(String ifMatch, String body) {
        var request = world.caller.request();
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body(body).put(PATH).then();
    }
}
