package io.keepwarm.contact.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ContactService
class CircleResourceTest {
    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());
    private String circle;
    private String ada;
    private String ben;
    private String cleo;

    @Inject
    CircleMembers members;

    @Inject
    TeamTransactions transactions;

    @BeforeEach
    void aCircleAndThreeContacts() {
        circle = alice.request()
                .body("{\"name\": \"Sailors\"}")
                .post("/v1/circles")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/v1/circles/"))
                .body("name", equalTo("Sailors"))
                .extract()
                .path("id");
        ada = contact("Ada", "Zander");
        ben = contact("Ben", "Young");
        cleo = contact("Cleo", "Xu");
    }

    private String contact(String given, String family) {
        return alice.request()
                .body(Map.of("name", Map.of("given", given, "family", family), "tags", List.of(given)))
                .post("/v1/contacts")
                .path("id");
    }

    private String circle() {
        return "/v1/circles/" + circle;
    }

    private ValidatableResponse take(String... contacts) {
        return alice.request()
                .body(Map.of("contactIds", List.of(contacts)))
                .post(circle() + "/members")
                .then();
    }

    @Test
    void whoIsTakenInIsListedInTheOrderAsked() {
        take(ada, ben).statusCode(200).header("ETag", "\"2\"").body("added", equalTo(2));
        take(ben, cleo, cleo).body("added", equalTo(1)).body("alreadyIn", equalTo(1));
        take(ben).header("ETag", "\"3\"").body("added", equalTo(0));

        alice.request()
                .get(circle() + "/members")
                .then()
                .body("items.name", contains("Ada Zander", "Ben Young", "Cleo Xu"))
                .body("items.contactId", contains(ada, ben, cleo));
        alice.request()
                .get("/v1/contacts?circle=" + circle)
                .then()
                .body("items.name.given", contains("Cleo", "Ben", "Ada"));
        alice.request()
                .get("/v1/contacts?sort=-createdAt&circle=" + circle)
                .then()
                .body("items.name.given", contains("Cleo", "Ben", "Ada"));
        alice.request().get("/v1/contacts?tag=ben&circle=" + circle).then().body("items.id", contains(ben));
    }

    private ValidatableResponse put(Caller caller, String ifMatch, String... contacts) {
        return caller.request()
                .header("If-Match", ifMatch)
                .body(Map.of("contactIds", List.of(contacts)))
                .put(circle() + "/members")
                .then();
    }

    @Test
    void aCircleIsFilledAnewAsAWhole() {
        take(ada, ben);
        put(alice, "\"2\"", ben, cleo, cleo)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("added", equalTo(1))
                .body("alreadyIn", equalTo(1))
                .body("letGo", equalTo(1));
        alice.request().get(circle() + "/members").then().body("items.contactId", contains(ben, cleo));
        put(alice, "\"3\"", cleo, ben).header("ETag", "\"3\"").body("letGo", equalTo(0));
        put(alice, "\"2\"", ada).statusCode(412);
        put(bob, "*", ada).statusCode(404);
        put(alice, "*", ada, UUID.randomUUID().toString())
                .statusCode(400)
                .body("errors.pointer", contains("/contactIds/1"));
        alice.request()
                .body(Map.of("contactIds", List.of(ada)))
                .put(circle() + "/members")
                .then()
                .statusCode(428);
        alice.request()
                .header("If-Match", "*")
                .body("{}")
                .put(circle() + "/members")
                .then()
                .statusCode(400);
        alice.request().get(circle() + "/members").then().body("items.contactId", contains(ben, cleo));
        put(alice, "*").statusCode(200).body("letGo", equalTo(2));
        alice.request().get(circle() + "/members").then().body("items", empty());
    }

    @Test
    void whoIsNotShownInACircleStaysWhenItIsFilledAnew() {
        take(ada, ben);
        alice.request()
                .header("If-Match", "*")
                .delete("/v1/contacts/" + ada)
                .then()
                .statusCode(204);
        put(alice, "*", cleo).statusCode(200).body("letGo", equalTo(1));
        alice.request().post("/v1/contacts/" + ada + "/restore").then().statusCode(200);
        alice.request().get(circle() + "/members").then().body("items.contactId", contains(ada, cleo));
    }

    @Test
    void theListOfACircleComesPageByPage() {
        take(ada, ben, cleo);
        for (String list : List.of("/v1/contacts?circle=" + circle + "&limit=1", circle() + "/members?limit=1")) {
            List<String> found = new ArrayList<>();
            String cursor = null;
            do {
                var request = alice.request();
                if (cursor != null) {
                    request.queryParam("cursor", cursor);
                }
                var page = request.get(list).then().statusCode(200).extract();
                found.add(
                        page.path("items[0].name.given") == null
                                ? page.path("items[0].name")
                                : page.path("items[0].name.given"));
                cursor = page.path("next");
            } while (cursor != null);
            assertThat(found).as(list).hasSize(3).doesNotHaveDuplicates();
        }
    }

    @Test
    void aCircleIsItsMembersOwn() {
        take(ada);
        var boss = Caller.of("boss", alice.team(), claims -> claims.groups("member", "admin"));
        for (var other : List.of(bob, boss, Caller.ofNewTeam("alice"))) {
            other.request().get("/v1/circles").then().body("items", empty());
            other.request().get("/v1/circles?contactId=" + ada).then().body("items", empty());
            other.request().get(circle()).then().statusCode(404);
            other.request().get(circle() + "/members").then().statusCode(404);
            other.request()
                    .body(Map.of("contactIds", List.of(ben)))
                    .post(circle() + "/members")
                    .then()
                    .statusCode(404);
            other.request()
                    .header("If-Match", "*")
                    .delete(circle() + "/members/" + ada)
                    .then()
                    .statusCode(404);
            other.request()
                    .header("If-Match", "*")
                    .body("{\"name\": \"Mine\"}")
                    .put(circle())
                    .then()
                    .statusCode(404);
            other.request().header("If-Match", "*").delete(circle()).then().statusCode(404);
            other.request().get("/v1/contacts?circle=" + circle).then().body("items", empty());
        }
    }

    @Test
    void whoIsInACircleAndInWhichOnesAContactIs() {
        take(ada);
        String family = alice.request()
                .body("{\"name\": \"Family\"}")
                .post("/v1/circles")
                .path("id");
        alice.request().get("/v1/circles").then().body("items.id", contains(circle, family));
        alice.request().get("/v1/circles?contactId=" + ada).then().body("items.name", contains("Sailors"));
        alice.request().get("/v1/circles?contactId=" + ben).then().body("items", empty());
    }

    @Test
    void whoMayNoLongerBeSeenOrLiesInTheTrashIsNotShown() {
        String bobs = bob.request()
                .body("{\"name\": {\"given\": \"Dora\"}}")
                .post("/v1/contacts")
                .path("id");
        take(ada, ben, bobs).statusCode(200);
        bob.request()
                .header("If-Match", "*")
                .body("{\"visibility\": \"PRIVATE\"}")
                .patch("/v1/contacts/" + bobs)
                .then()
                .statusCode(200);
        alice.request().header("If-Match", "*").delete("/v1/contacts/" + ben);

        alice.request().get(circle() + "/members").then().body("items.contactId", contains(ada));
        alice.request().get("/v1/contacts?circle=" + circle).then().body("items.id", contains(ada));
        alice.request().get("/v1/contacts?trashed=true&circle=" + circle).then().body("items.id", contains(ben));
        assertThat(transactions.call(
                        Scope.of(alice.team()),
                        () -> members.contactIdsAfter(UUID.fromString(circle), "alice", new UUID(0, 0), 10)))
                .containsExactly(UUID.fromString(ada));
        take(bobs, cleo, ben).statusCode(400).body("errors.pointer", contains("/contactIds/0", "/contactIds/2"));
        alice.request().get(circle() + "/members").then().body("items.contactId", contains(ada));
    }

    @Test
    void anErasedContactIsInNoCircle() {
        take(ada, ben);
        alice.request()
                .header("If-Match", "*")
                .body("{\"visibility\": \"PRIVATE\"}")
                .patch("/v1/contacts/" + ada);
        alice.request().post("/v1/contacts/" + ada + "/erase").then().statusCode(204);
        alice.request().get(circle() + "/members").then().body("items.contactId", contains(ben));
    }

    @Test
    void lettingGoAndDroppingNeedTheVersionThatWasRead() {
        take(ada, ben);
        alice.request().delete(circle() + "/members/" + ada).then().statusCode(428);
        alice.request()
                .header("If-Match", "\"1\"")
                .delete(circle() + "/members/" + ada)
                .then()
                .statusCode(412);
        alice.request()
                .header("If-Match", "\"2\"")
                .delete(circle() + "/members/" + ada)
                .then()
                .statusCode(204);
        alice.request()
                .header("If-Match", "*")
                .delete(circle() + "/members/" + ada)
                .then()
                .statusCode(404);
        alice.request().get(circle() + "/members").then().body("items.contactId", contains(ben));

        alice.request().body("{\"name\": \"x\"}").put(circle()).then().statusCode(428);
        alice.request()
                .header("If-Match", "\"3\"")
                .body("{\"id\": \"" + circle + "\", \"version\": 3, \"name\": \"Old salts\"}")
                .put(circle())
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("name", equalTo("Old salts"));
        alice.request().delete(circle()).then().statusCode(428);
        alice.request().header("If-Match", "\"4\"").delete(circle()).then().statusCode(204);
        alice.request().get(circle()).then().statusCode(404);
        alice.request().get("/v1/contacts/" + ben).then().statusCode(200);
    }

    @Test
    void aRepeatedRequestMakesOneCircle() {
        for (int time = 0; time < 2; time++) {
            alice.request()
                    .header("Idempotency-Key", "family")
                    .body("{\"name\": \"Family\"}")
                    .post("/v1/circles")
                    .then()
                    .statusCode(201);
        }
        alice.request().get("/v1/circles").then().body("items", hasSize(2)).body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\": \" \"}", "{\"name\": \"\\u0000\"}", "{\"name\": null}"})
    void aCircleHasAName(String body) {
        alice.request()
                .body(body)
                .post("/v1/circles")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/name"));
    }

    @Test
    void whatIsNoListOfContactsIsRefused() {
        for (String body : List.of(
                "{}",
                "{\"contactIds\": []}",
                "{\"contactIds\": [\"x\"]}",
                "{\"contactIds\": [null]}",
                "{\"ids\": []}")) {
            alice.request().body(body).post(circle() + "/members").then().statusCode(400);
        }
        var many = new ArrayList<String>();
        for (int n = 0; n < 201; n++) {
            many.add(UUID.randomUUID().toString());
        }
        take(many.toArray(String[]::new)).statusCode(400).body("errors[0].pointer", equalTo("/contactIds"));
        take(UUID.randomUUID().toString()).statusCode(400).body("errors[0].pointer", equalTo("/contactIds/0"));
        alice.request()
                .get("/v1/contacts?circle=sailors")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("circle"));
        alice.request()
                .get("/v1/contacts?circle=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("items", empty());
    }
}
