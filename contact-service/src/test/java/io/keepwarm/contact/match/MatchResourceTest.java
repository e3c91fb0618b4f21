package io.keepwarm.contact.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.chassis.testing.MovedClock;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class MatchResourceTest {
    private static final String NEEDS_GRANT = """
            {"name": {"given": "Maya"}, "needs": [{"kind": "KNOWLEDGE", "text": "to apply for a grant", "since": "2026-01-31"}]}""";

    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());

    private static String made(Caller caller, String path, String body) {
        return caller.request()
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void patch(Caller caller, String contact, String body) {
        caller.request()
                .header("If-Match", "*")
                .body(body)
                .patch("/v1/contacts/" + contact)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse matches(Caller caller) {
        return caller.request().get("/v1/matches").then().statusCode(200);
    }

    @Test
    void aNeedIsMetByMyOfferByWhatWasHeardOfAndByOthers() {
        String maya = made(alice, "/v1/contacts", NEEDS_GRANT);
        String offer = made(
                alice, "/v1/offers", "{\"kind\": \"KNOWLEDGE\", \"title\": \"An hour\", \"topics\": [\"Grants\"]}");
        made(bob, "/v1/offers", "{\"kind\": \"KNOWLEDGE\", \"title\": \"Bob's hour\", \"topics\": [\"Grants\"]}");
        String workshop = made(
                bob,
                "/v1/opportunities",
                "{\"kind\": \"WORKSHOP\", \"title\": \"Grant writing\", \"place\": \"Vigo\"}");
        String tom = made(bob, "/v1/contacts", """
                {"name": {"given": "Tom"}, "interests": [{"kind": "TOPIC", "value": "EU grants"}]}""");
        made(bob, "/v1/contacts", "{\"name\": {\"given\": \"Uma\"}, \"title\": \"Baker\", \"notes\": \"grant\"}");

        matches(alice)
                .body("items.contactId", contains(maya, maya, maya))
                .body("items.with", contains("OFFER", "OPPORTUNITY", "CONTACT"))
                .body("items.withId", contains(offer, workshop, tom))
                .body("items.withTitle", contains("An hour", "Grant writing", "Tom"))
                .body("items[0].contactName", equalTo("Maya"))
                .body("items[0].looking", equalTo(false))
                .body("items[0].need.text", equalTo("to apply for a grant"))
                .body("items[0].need.since", equalTo("2026-01-31"))
                .body("items[0].matched", contains("grant"))
                .body("items[0].reason", equalTo("Maya needs \"to apply for a grant\". You offer \"An hour\": grant."))
                .body(
                        "items[2].reason",
                        equalTo("Maya needs \"to apply for a grant\". Tom could help: interest \"EU grants\"."))
                .body("next", nullValue());
        alice.request().get("/v1/matches?contactId=" + maya).then().body("items", hasSize(3));
        alice.request().get("/v1/matches?contactId=" + tom).then().body("items", empty());
        matches(bob).body("items.withTitle", contains("Bob's hour", "Grant writing", "Tom"));
    }

    @Test
    void whoIsLookingIsMatchedWithOpeningsAndLeads() {
        String maya = made(alice, "/v1/contacts", """
                {"name": {"given": "Maya"}, "title": "UX designer", "looking": true, "place": {"city": "Vigo"}}""");
        made(alice, "/v1/opportunities", "{\"kind\": \"OPENING\", \"title\": \"Designer\", \"place\": \"Vigo\"}");
        made(alice, "/v1/opportunities", "{\"kind\": \"OPENING\", \"title\": \"Baker\", \"place\": \"Vigo\"}");
        made(alice, "/v1/offers", "{\"kind\": \"JOB_LEAD\", \"title\": \"Leads at the port\"}");
        matches(alice)
                .body("items.withTitle", contains("Leads at the port", "Designer"))
                .body("items.looking", contains(true, true))
                .body("items[1].need", nullValue())
                .body("items[1].matched", contains("designer", "vigo"));
        patch(alice, maya, "{\"looking\": false}");
        matches(alice).body("items", empty());
    }

    @Test
    void aNeedThatWasMetIsNoMatchAnyMore() {
        String maya = made(alice, "/v1/contacts", NEEDS_GRANT);
        made(alice, "/v1/offers", "{\"kind\": \"KNOWLEDGE\", \"title\": \"Grants\"}");
        matches(alice).body("items.contactId", contains(maya));
        patch(alice, maya, "{\"needs\": [{\"text\": \"to apply for a grant\", \"resolvedOn\": \"2026-02-01\"}]}");
        matches(alice).body("items", empty());
        alice.request().get("/v1/matches?contactId=" + maya).then().body("items", empty());
    }

    @Test
    void anExpiredOpportunityMatchesNobody() {
        made(alice, "/v1/contacts", NEEDS_GRANT);
        var tomorrow = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(1);
        made(
                alice,
                "/v1/opportunities",
                "{\"kind\": \"GRANT\", \"title\": \"Boat grant\", \"expiresOn\": \"" + tomorrow + "\"}");
        matches(alice).body("items.withTitle", contains("Boat grant"));
        try (var clock = MovedClock.by(Duration.ofDays(3))) {
            matches(alice).body("items", empty());
        }
    }

    @Test
    void theBestIsFoundAmongManyWhoKnowALittle() {
        made(
                alice,
                "/v1/contacts",
                "{\"name\": {\"given\": \"Maya\"}, \"needs\": [{\"text\": \"a structural engineer\"}]}");
        for (int n = 0; n < 25; n++) {
            made(alice, "/v1/contacts", "{\"name\": {\"given\": \"E" + n + "\"}, \"title\": \"Engineer\"}");
        }
        String best =
                made(alice, "/v1/contacts", "{\"name\": {\"given\": \"Tom\"}, \"title\": \"Structural engineer\"}");
        matches(alice).body("items", hasSize(5)).body("items[0].withId", equalTo(best));
    }

    @Test
    void onlyWhoIsInTouchIsHelpedOrHelps() {
        String maya = made(alice, "/v1/contacts", NEEDS_GRANT);
        String tom = made(alice, "/v1/contacts", "{\"name\": {\"given\": \"Tom\"}, \"tags\": [\"grants\"]}");
        matches(alice).body("items.withId", contains(tom));
        for (String state : List.of("ENDED", "DECEASED", "ARCHIVED")) {
            patch(alice, tom, "{\"state\": \"" + state + "\"}");
            matches(alice).body("items", empty());
        }
        patch(alice, tom, "{\"state\": \"PAUSED\"}");
        matches(alice).body("items.withId", contains(tom));
        alice.request().header("If-Match", "*").delete("/v1/contacts/" + tom);
        matches(alice).body("items", empty());
        alice.request().post("/v1/contacts/" + tom + "/restore").then().statusCode(200);
        patch(alice, maya, "{\"state\": \"ENDED\"}");
        matches(alice).body("items", empty());
        alice.request().get("/v1/matches?contactId=" + maya).then().body("items", empty());
    }

    @Test
    void whatAMemberMayNotSeeNeitherHelpsNorIsHelped() {
        String maya = made(alice, "/v1/contacts", NEEDS_GRANT);
        made(bob, "/v1/contacts", """
                {"name": {"given": "Tom"}, "tags": ["grants"], "visibility": "PRIVATE", "needs": [{"text": "a grant"}]}""");
        String uma = made(alice, "/v1/contacts", """
                {"name": {"given": "Uma"}, "tags": ["grants"], "visibility": "PRIVATE"}""");
        matches(alice).body("items.withTitle", contains("Uma"));
        matches(bob).body("items.withTitle", containsInAnyOrder("Tom"));
        patch(alice, maya, "{\"visibility\": \"PRIVATE\"}");
        matches(bob).body("items", empty());
        bob.request().get("/v1/matches?contactId=" + maya).then().statusCode(404);
        bob.request().get("/v1/matches?contactId=" + uma).then().statusCode(404);
        var stranger = Caller.ofNewTeam("alice");
        matches(stranger).body("items", empty());
        stranger.request().get("/v1/matches?contactId=" + maya).then().statusCode(404);
        alice.request().get("/v1/matches?contactId=" + UUID.randomUUID()).then().statusCode(404);
        alice.request().get("/v1/matches?contactId=x").then().statusCode(400);
    }

    @Test
    void theBestFiveOfEachAreShownPageByPage() {
        for (int n = 0; n < 3; n++) {
            made(alice, "/v1/contacts", NEEDS_GRANT);
        }
        for (int n = 0; n < 6; n++) {
            made(alice, "/v1/offers", "{\"kind\": \"TIME\", \"title\": \"Grant hour " + n + "\"}");
            made(alice, "/v1/contacts", "{\"name\": {\"given\": \"G" + n + "\"}, \"tags\": [\"grants\"]}");
        }
        String best = made(alice, "/v1/offers", "{\"kind\": \"KNOWLEDGE\", \"title\": \"Apply for a grant\"}");
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = alice.request();
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get("/v1/matches?limit=7").then().statusCode(200).extract();
            List<String> contacts = page.path("items.contactId");
            List<String> with = page.path("items.withId");
            assertThat(contacts).hasSizeLessThanOrEqualTo(7).isNotEmpty();
            for (int n = 0; n < contacts.size(); n++) {
                seen.add(contacts.get(n) + " " + with.get(n));
            }
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(seen).hasSize(30).doesNotHaveDuplicates();
        assertThat(new HashSet<>(seen))
                .filteredOn(match -> match.endsWith(best))
                .hasSize(3);
        assertThat(seen.getFirst()).endsWith(best);
    }
}
