package io.keepwarm.contact.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.chassis.testing.MovedClock;
import io.keepwarm.contact.AppDatabase;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ContactService
class OpportunityResourceTest {
    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private String noted(String title, LocalDate expiresOn) {
        return alice.request()
                .body(Map.of("kind", "EVENT", "title", title, "expiresOn", expiresOn.toString()))
                .post("/v1/opportunities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> words(String id) throws SQLException {
        List<String> words = new ArrayList<>();
        try (var app = AppDatabase.open("app")) {
            AppDatabase.setTeam(app, alice.team());
            try (var statement = app.createStatement();
                    var found = statement.executeQuery(
                            "select topic from opportunity_topic where opportunity_id = '" + id + "' order by topic")) {
                while (found.next()) {
                    words.add(found.getString(1));
                }
            }
        }
        return words;
    }

    @Test
    void whatIsHeardOfIsTheWholeTeams() throws SQLException {
        String id = alice.request()
                .body("""
                        {"kind": "OPENING", "title": "Head of Design", "topics": ["UX", "fashion"], "place": "Vigo",
                         "url": "https://jobs.example/42"}""")
                .post("/v1/opportunities")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("createdBy", equalTo("alice"))
                .body("expiresOn", nullValue())
                .body("url", equalTo("https://jobs.example/42"))
                .extract()
                .path("id");
        bob.request()
                .get("/v1/opportunities")
                .then()
                .body("items.id", contains(id))
                .body("items[0].place", equalTo("Vigo"));
        bob.request().get("/v1/opportunities/" + id).then().statusCode(200).header("ETag", "\"1\"");
        Caller.ofNewTeam("alice")
                .request()
                .get("/v1/opportunities/" + id)
                .then()
                .statusCode(404);
        Caller.ofNewTeam("alice").request().get("/v1/opportunities").then().body("items", empty());
        assertThat(words(id)).containsExactly("design", "fashion", "ux", "vigo");
    }

    @Test
    void whoNotedItOrAnAdminChangesIt() throws SQLException {
        String id = noted("Fair", today);
        var boss = Caller.of("boss", alice.team(), claims -> claims.groups("member", "admin"));
        String other = "{\"kind\": \"GRANT\", \"title\": \"Boats\"}";
        bob.request()
                .header("If-Match", "*")
                .body(other)
                .put("/v1/opportunities/" + id)
                .then()
                .statusCode(403);
        bob.request()
                .header("If-Match", "*")
                .delete("/v1/opportunities/" + id)
                .then()
                .statusCode(403);
        alice.request().body(other).put("/v1/opportunities/" + id).then().statusCode(428);
        alice.request()
                .header("If-Match", "\"1\"")
                .body(other)
                .put("/v1/opportunities/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("expiresOn", nullValue());
        assertThat(words(id)).containsExactly("boat");
        boss.request()
                .header("If-Match", "\"1\"")
                .delete("/v1/opportunities/" + id)
                .then()
                .statusCode(412);
        boss.request()
                .header("If-Match", "\"2\"")
                .delete("/v1/opportunities/" + id)
                .then()
                .statusCode(204);
        alice.request().get("/v1/opportunities/" + id).then().statusCode(404);
        assertThat(words(id)).isEmpty();
    }

    @Test
    void whatHasExpiredLeavesTheListTheDayAfter() {
        // A midnight may come in between.
        String soon = noted("Soon", today.plusDays(1));
        String later = noted("Later", today.plusDays(4));
        String past = noted("Past", today.minusDays(1));
        alice.request().get("/v1/opportunities").then().body("items.id", contains(soon, later));
        alice.request().get("/v1/opportunities?expired=true").then().body("items.id", contains(past));
        alice.request().get("/v1/opportunities/" + past).then().statusCode(200);
        try (var clock = MovedClock.by(Duration.ofDays(2))) {
            alice.request().get("/v1/opportunities").then().body("items.id", contains(later));
            alice.request().get("/v1/opportunities?expired=true").then().body("items.id", contains(past, soon));
            clock.set(Duration.ofDays(6));
            alice.request().get("/v1/opportunities").then().body("items", empty());
        }
    }

    @Test
    void theFirstToEndComesFirstPageByPage() {
        noted("C", today.plusDays(9));
        noted("A", today.plusDays(1));
        noted("B", today.plusDays(9));
        alice.request()
                .body("{\"kind\": \"OTHER\", \"title\": \"Z\"}")
                .post("/v1/opportunities")
                .then()
                .statusCode(201);
        var first = alice.request().get("/v1/opportunities?limit=2").then();
        first.body("items.title", contains("A", "C"));
        alice.request()
                .queryParam("cursor", first.extract().<String>path("next"))
                .get("/v1/opportunities?limit=2")
                .then()
                .body("items.title", contains("B", "Z"))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": \"x\"} | /kind",
                "{\"kind\": \"LOTTERY\", \"title\": \"x\"} | /kind",
                "{\"kind\": \"GRANT\"} | /title",
                "{\"kind\": \"GRANT\", \"title\": \"x\", \"url\": \"ftp://x\"} | /url",
                "{\"kind\": \"GRANT\", \"title\": \"x\", \"expiresOn\": \"2026-02-30\"} | /expiresOn",
                "{\"kind\": \"GRANT\", \"title\": \"x\", \"expiresOn\": \"+12026-02-03\"} | /expiresOn",
                "{\"kind\": \"GRANT\", \"title\": \"x\", \"place\": \"\\u0000\"} | /place",
                "{\"kind\": \"GRANT\", \"title\": \"x\", \"topics\": [\" \"]} | /topics/0",
                "{\"kind\": \"GRANT\", \"title\": \"x\", \"wrong\": 1} | /wrong",
            })
    void aFieldThatIsWrongIsNamed(String body, String pointer) {
        alice.request()
                .body(body)
                .post("/v1/opportunities")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }
}
