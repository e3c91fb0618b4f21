package io.keepwarm.contact.innercircle;

import static io.keepwarm.contact.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Waiting;
import io.keepwarm.contact.World;
import io.keepwarm.contact.contact.Contacts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class InnerCircleTest {
    private static final int LIMIT = 5;
    private static final String FULL = "https://keepwarm.dev/problems/inner-circle-full";

    private final Contacts contacts;
    private final TeamTransactions transactions;
    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());

    InnerCircleTest(Contacts contacts, TeamTransactions transactions) {
        this.contacts = contacts;
        this.transactions = transactions;
    }

    @BeforeEach
    void theCircleIsSmall() {
        Caller.of("boss", alice.team(), claims -> claims.groups("member", "admin"))
                .request()
                .header("If-Match", "*")
                .body("{\"innerCircleLimit\": " + LIMIT + "}")
                .put("/v1/team-settings")
                .then()
                .statusCode(200);
    }

    private static String body(String name, String tier) {
        return "{\"name\": {\"given\": \"" + name + "\"}, \"tier\": \"" + tier + "\"}";
    }

    private ValidatableResponse post(String name, String tier, String query) {
        return alice.request()
                .body(body(name, tier))
                .post("/v1/contacts" + query)
                .then();
    }

    private String added(String name, String tier) {
        return post(name, tier, "").statusCode(201).extract().path("id");
    }

    private ValidatableResponse patch(Caller caller, String id, String patch, String query) {
        return caller.request()
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/contacts/" + id + query)
                .then();
    }

    private List<String> fullCircle() {
        return IntStream.range(0, LIMIT)
                .mapToObj(n -> added("Close" + n, "INNER_CIRCLE"))
                .toList();
    }

    private void circleHolds(int size) {
        alice.request().get("/v1/contacts?tier=INNER_CIRCLE&keeper=me").then().body("items", hasSize(size));
    }

    @Test
    void nobodyEntersAFullCircleWhicheverWayTheyCome() {
        fullCircle();
        post("Late", "INNER_CIRCLE", "")
                .statusCode(409)
                .body("type", equalTo(FULL))
                .body("candidates", hasSize(5));
        String late = added("Late", "CLOSE");
        patch(alice, late, "{\"tier\": \"INNER_CIRCLE\"}", "").statusCode(409);
        alice.request()
                .header("If-Match", "*")
                .body(body("Late", "INNER_CIRCLE"))
                .put("/v1/contacts/" + late)
                .then()
                .statusCode(409);
        alice.request()
                .get("/v1/contacts/" + late)
                .then()
                .body("version", equalTo(1))
                .body("tier", equalTo("CLOSE"));
        circleHolds(LIMIT);
    }

    @Test
    void whoIsInsideIsChangedFreely() {
        var circle = fullCircle();
        patch(alice, circle.getFirst(), "{\"title\": \"Director\"}", "").statusCode(200);
        patch(alice, circle.getFirst(), "{\"state\": \"PAUSED\"}", "").statusCode(200);
        patch(bob, circle.getFirst(), "{\"title\": \"Head\"}", "").statusCode(200);
    }

    @Test
    void theColdestAreNamedWithTheirWarmthOfNow() {
        var circle = fullCircle();
        var weeksAgo = Instant.now().minusSeconds(14 * 86_400);
        try (var world = new World(alice.team())) {
            for (int n = 0; n < LIMIT; n++) {
                world.tie(circle.get(n), "alice", 50 + 10 * n, weeksAgo);
            }
            // Another's tie tells nothing about hers.
            world.tie(circle.get(4), "bob", 1, Instant.now());
            String late = added("Late", "CLOSE");
            patiently()
                    .untilAsserted(() -> patch(alice, late, "{\"tier\": \"INNER_CIRCLE\"}", "")
                            .statusCode(409)
                            .body("candidates.contactId", equalTo(circle))
                            .body("candidates[0].name", equalTo("Close0"))
                            .body("candidates[0].warmth", equalTo(20.0f))
                            .body("candidates[0].lastTouchAt", containsString("T")));
            world.noTie(circle.get(4), "alice");
            patiently()
                    .untilAsserted(() -> patch(alice, late, "{\"tier\": \"INNER_CIRCLE\"}", "")
                            .body("candidates[0].contactId", equalTo(circle.get(4)))
                            .body("candidates[0]", not(hasKey("lastTouchAt"))));
        }
    }

    @Test
    void oneComesInForAnotherInOneStep() {
        var circle = new ArrayList<>(fullCircle());
        String second = post("Second", "INNER_CIRCLE", "?replacing=" + circle.get(0))
                .statusCode(201)
                .extract()
                .path("id");
        alice.request()
                .get("/v1/contacts/" + circle.get(0))
                .then()
                .body("tier", equalTo("CLOSE"))
                .body("version", equalTo(2));
        patch(alice, circle.get(0), "{\"tier\": \"INNER_CIRCLE\"}", "?replacing=" + second)
                .statusCode(200);
        alice.request()
                .header("If-Match", "*")
                .body(body("Second", "INNER_CIRCLE"))
                .put("/v1/contacts/" + second + "?replacing=" + circle.get(1))
                .then()
                .statusCode(200);
        circleHolds(LIMIT);
    }

    @Test
    void whoComesBackFromTheTrashNeedsAPlaceToo() {
        var circle = fullCircle();
        String gone = circle.getFirst();
        alice.request()
                .header("If-Match", "*")
                .delete("/v1/contacts/" + gone)
                .then()
                .statusCode(204);
        added("Next", "INNER_CIRCLE");
        alice.request().post("/v1/contacts/" + gone + "/restore").then().statusCode(409);
        bob.request()
                .post("/v1/contacts/" + gone + "/restore")
                .then()
                .statusCode(409)
                .body("detail", containsString("alice"))
                .body("candidates", nullValue());
        alice.request()
                .post("/v1/contacts/" + gone + "/restore?replacing=" + circle.get(1))
                .then()
                .statusCode(200)
                .body("tier", equalTo("INNER_CIRCLE"));
        circleHolds(LIMIT);
    }

    @Test
    void endedDeceasedAndArchivedHoldNoPlace() {
        var circle = fullCircle();
        String[] states = {"ENDED", "DECEASED", "ARCHIVED"};
        for (int n = 0; n < states.length; n++) {
            patch(bob, circle.get(n), "{\"state\": \"" + states[n] + "\"}", "").statusCode(200);
        }
        for (int n = 0; n < states.length; n++) {
            added("New" + n, "INNER_CIRCLE");
        }
        post("Late", "INNER_CIRCLE", "").statusCode(409);
        patch(bob, circle.get(0), "{\"state\": \"ACTIVE\"}", "")
                .statusCode(409)
                .body("type", equalTo(FULL))
                .body("candidates", nullValue());
        patch(alice, circle.get(0), "{\"state\": \"ACTIVE\"}", "?replacing=" + circle.get(3))
                .statusCode(200);
    }

    @Test
    void replacingIsRefusedWhereNothingIsReplaced() {
        var circle = fullCircle();
        String close = added("Close", "CLOSE");
        patch(alice, close, "{\"title\": \"x\"}", "?replacing=" + circle.get(0))
                .statusCode(400)
                .body("errors.pointer", contains("replacing"));
        patch(alice, circle.get(0), "{\"title\": \"x\"}", "?replacing=" + circle.get(1))
                .statusCode(400);
        patch(alice, close, "{\"tier\": \"INNER_CIRCLE\"}", "?replacing=" + close)
                .statusCode(400);
        patch(alice, close, "{\"tier\": \"INNER_CIRCLE\"}", "?replacing=" + UUID.randomUUID())
                .statusCode(400);
        patch(alice, close, "{\"tier\": \"INNER_CIRCLE\"}", "?replacing=nobody").statusCode(400);
        post("New", "CLOSE", "?replacing=" + circle.get(0)).statusCode(400);
        alice.request()
                .post("/v1/contacts/" + close + "/restore?replacing=" + circle.get(0))
                .then()
                .statusCode(400);
        String bobs = bob.request()
                .body(body("Bobs", "INNER_CIRCLE"))
                .post("/v1/contacts")
                .path("id");
        patch(alice, close, "{\"tier\": \"INNER_CIRCLE\"}", "?replacing=" + bobs)
                .statusCode(400);
        patch(bob, circle.get(0), "{\"state\": \"ENDED\"}", "").statusCode(200);
        added("Next", "INNER_CIRCLE");
        patch(bob, circle.get(0), "{\"state\": \"ACTIVE\"}", "?replacing=" + circle.get(1))
                .statusCode(400);
        circleHolds(LIMIT + 1);
    }

    @Test
    void ofManyWhoEnterAtOnceOnlyAsManyAsThereArePlacesCome() throws InterruptedException {
        IntStream.range(0, LIMIT - 2).forEach(n -> added("Close" + n, "INNER_CIRCLE"));
        List<Callable<Integer>> entries = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(n ->
                        () -> post("Racer" + n, "INNER_CIRCLE", "").extract().statusCode())
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var codes = threads.invokeAll(entries).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(codes).filteredOn(code -> code == 201).hasSize(2);
            assertThat(codes).filteredOn(code -> code == 409).hasSize(6);
        }
        circleHolds(LIMIT);
    }

    @Test
    void ofManyWhoTakeTheSamePlaceAtOnceOneDoes() throws InterruptedException {
        String place = fullCircle().getFirst();
        List<Callable<Integer>> entries = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(n -> () -> post("Racer" + n, "INNER_CIRCLE", "?replacing=" + place)
                        .extract()
                        .statusCode())
                .toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            assertThat(threads.invokeAll(entries).stream().map(future -> future.resultNow()))
                    .filteredOn(code -> code == 201)
                    .hasSize(1);
        }
        circleHolds(LIMIT);
    }

    @Test
    void aLowerLimitPutsNobodyOutAndLetsNobodyIn() {
        Caller.of("boss", alice.team(), claims -> claims.groups("member", "admin"))
                .request()
                .header("If-Match", "*")
                .body("{\"innerCircleLimit\": 7}")
                .put("/v1/team-settings");
        var circle = new ArrayList<>(fullCircle());
        circle.add(added("Six", "INNER_CIRCLE"));
        theCircleIsSmall();
        circleHolds(LIMIT + 1);
        post("Late", "INNER_CIRCLE", "?replacing=" + circle.get(0)).statusCode(409);
        patch(alice, circle.get(0), "{\"tier\": \"CLOSE\"}", "").statusCode(200);
        post("Late", "INNER_CIRCLE", "?replacing=" + circle.get(1)).statusCode(201);
    }

    @Test
    void aRowOfAnImportNeedsAPlaceToo() {
        IntStream.range(0, LIMIT - 1).forEach(n -> added("Close" + n, "INNER_CIRCLE"));
        String id = alice.request()
                .body("[" + body("First", "INNER_CIRCLE") + "," + body("Second", "INNER_CIRCLE") + ","
                        + body("Third", "CLOSE") + "]")
                .post("/v1/imports?format=KEEPWARM")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        patiently()
                .until(() ->
                        "DONE".equals(alice.request().get("/v1/imports/" + id).path("state")));
        alice.request()
                .get("/v1/imports/" + id + "/rows")
                .then()
                .body("items.result", contains("CREATED", "REJECTED", "CREATED"))
                .body("items[1].reason", containsString("inner circle is full"))
                .body("items[1].candidates.name", hasItem("Close0"))
                .body("items[1].candidates", hasSize(LIMIT))
                .body("items[2]", not(hasKey("candidates")));
        circleHolds(LIMIT);
    }

    @Test
    void whoIsMergedWhileTheyAreReplacedStaysMerged() {
        String survivor = added("Survivor", "CLOSE");
        String loser = added("Zebedee", "INNER_CIRCLE");
        IntStream.range(1, LIMIT).forEach(n -> added("Inside" + n, "INNER_CIRCLE"));
        var entering = transactions.call(Scope.of(alice.team()), () -> {
            var contact = contacts.lockedAmong(List.of(UUID.fromString(loser))).getFirst();
            contact.mergeInto(UUID.fromString(survivor), Instant.now());
            contacts.flush();
            var entered = CompletableFuture.supplyAsync(() -> post("Entering", "INNER_CIRCLE", "?replacing=" + loser));
            Waiting.awaitSomebody(contacts.getEntityManager());
            return entered;
        });
        entering.join().statusCode(201);
        alice.request().get("/v1/contacts/" + loser).then().body("id", equalTo(survivor));
        alice.request().get("/v1/contacts?q=Zebedee").then().body("items", hasSize(0));
    }
}
