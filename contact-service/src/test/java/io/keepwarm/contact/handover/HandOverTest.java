package io.keepwarm.contact.handover;

import static io.keepwarm.contact.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Told;
import io.keepwarm.contact.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class HandOverTest {
    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());
    private final Caller boss = Caller.of("boss", alice.team(), claims -> claims.groups("member", "manager", "admin"));

    @BeforeEach
    void allAreKnown() {
        List.of(alice, bob, boss)
                .forEach(member -> member.request().get("/v1/me").then().statusCode(200));
    }

    private static String added(Caller keeper, String name, String more) {
        return keeper.request()
                .body("{\"name\": {\"given\": \"" + name + "\"}" + more + "}")
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse handOver(Caller caller, String from, String body) {
        return caller.request()
                .body(body)
                .post("/v1/members/" + from + "/hand-over")
                .then();
    }

    private static String some(String to, String... ids) {
        String list = List.of(ids).stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        return "{\"to\": \"" + to + "\", \"contactIds\": [" + list + "]}";
    }

    private static String all(String to) {
        return "{\"to\": \"" + to + "\", \"all\": true}";
    }

    @Test
    void meInAPathIsTheManagerWhoHandsOver() {
        String own = added(boss, "Own", ", \"visibility\": \"PRIVATE\"");
        handOver(boss, "me", all("bob"))
                .statusCode(200)
                .body("from", equalTo("boss"))
                .body("moved", equalTo(1));
        bob.request().get("/v1/contacts/" + own).then().body("keeperId", equalTo("bob"));
        handOver(boss, "me", all("boss")).statusCode(400);
        handOver(alice, "me", all("bob")).statusCode(403);
    }

    @Test
    void whoWasMergedIntoAnotherIsHandedOverUnderThatId() {
        String maya = added(alice, "Maya", "");
        String mia = added(alice, "Mia", "");
        alice.request()
                .body("{\"loserId\": \"" + mia + "\"}")
                .post("/v1/contacts/" + maya + "/merge")
                .then()
                .statusCode(201);
        handOver(boss, "alice", some("bob", mia)).statusCode(409).body("survivorId", equalTo(maya));
    }

    @Test
    void whatAMemberKeepsChangesHandsAndTheOthersAreTold() {
        String maya = added(alice, "Maya", ", \"tier\": \"CLOSE\", \"cadence\": \"P2W\", \"values\": 4");
        String trashed = added(alice, "Tom", "");
        alice.request().header("If-Match", "*").delete("/v1/contacts/" + trashed);
        String bobs = added(bob, "Bobs", "");

        handOver(boss, "alice", all("bob"))
                .statusCode(200)
                .body("moved", equalTo(2))
                .body("movedPrivate", equalTo(0))
                .body("becameClose", empty())
                .body("done", equalTo(true));

        bob.request()
                .get("/v1/contacts/" + maya)
                .then()
                .body("keeperId", equalTo("bob"))
                .body("createdBy", equalTo("alice"))
                .body("tier", equalTo("CLOSE"))
                .body("cadence", equalTo("P2W"))
                .body("version", equalTo(2));
        bob.request().get("/v1/contacts?keeper=me").then().body("items.id", containsInAnyOrder(maya, bobs));
        alice.request().get("/v1/contacts?keeper=me").then().body("items", empty());
        bob.request()
                .get("/v1/contacts/" + maya + "/history")
                .then()
                .body("items[0].by", equalTo("boss"))
                .body("items[0].changes.field", contains("/keeperId"))
                .body("items[0].changes[0].old", equalTo("alice"));
        bob.request().post("/v1/contacts/" + trashed + "/restore").then().body("keeperId", equalTo("bob"));
        try (var contacts = Told.on("keepwarm.contacts")) {
            var told = contacts.await(state -> state.path("contactId").asText().equals(maya), 2);
            assertThat(told.getLast().path("keeperId").asText()).isEqualTo("bob");
        }
    }

    @Test
    void doneTwiceIsDoneOnce() {
        String one = added(alice, "One", "");
        String other = added(alice, "Other", "");
        handOver(boss, "alice", some("bob", one)).statusCode(200).body("moved", equalTo(1));
        handOver(boss, "alice", some("bob", one, other)).statusCode(200).body("moved", equalTo(1));
        handOver(boss, "alice", some("bob", one, other)).statusCode(200).body("moved", equalTo(0));
        handOver(boss, "alice", all("bob")).statusCode(200).body("moved", equalTo(0));
        bob.request().get("/v1/contacts/" + one).then().body("version", equalTo(2));
    }

    @Test
    void manyGoBatchByBatch() {
        int many = 230;
        IntStream.range(0, many).forEach(n -> added(alice, "Person" + n, ""));
        handOver(boss, "alice", all("bob")).statusCode(200).body("moved", equalTo(many));
        alice.request().get("/v1/contacts?keeper=me").then().body("items", empty());
    }

    @Test
    void whatIsPrivateBecomesPrivateToTheNewKeeper() {
        String secret = added(alice, "Secret", ", \"visibility\": \"PRIVATE\", \"notes\": \"mine\"");
        switchOff("alice");
        handOver(boss, "alice", all("bob"))
                .statusCode(200)
                .body("moved", equalTo(1))
                .body("movedPrivate", equalTo(1));
        bob.request().get("/v1/contacts/" + secret).then().statusCode(200).body("visibility", equalTo("PRIVATE"));
        alice.request().get("/v1/contacts/" + secret).then().statusCode(404);
        boss.request().get("/v1/contacts/" + secret).then().statusCode(404);
    }

    @Test
    void nobodyMakesAColleagueTheReaderOfWhatAnActiveOneKeepsPrivate() {
        String secret = added(alice, "Secret", ", \"visibility\": \"PRIVATE\"");
        handOver(boss, "alice", all("bob"))
                .statusCode(200)
                .body("moved", equalTo(0))
                .body("keptBack", equalTo(1));
        bob.request().get("/v1/contacts/" + secret).then().statusCode(404);
        alice.request().get("/v1/contacts/" + secret).then().body("keeperId", equalTo("alice"));
    }

    @Test
    void aManagerHandsOverTheirOwnPrivateContacts() {
        String own = added(boss, "Own", ", \"visibility\": \"PRIVATE\"");
        handOver(boss, "boss", all("bob"))
                .statusCode(200)
                .body("moved", equalTo(1))
                .body("keptBack", equalTo(0));
        bob.request().get("/v1/contacts/" + own).then().statusCode(200);
    }

    private void switchOff(String member) {
        boss.request()
                .header("If-Match", "*")
                .body("{\"active\": false}")
                .put("/v1/members/" + member)
                .then()
                .statusCode(200);
    }

    @Test
    void nobodyMakesThemselvesTheReaderOfWhatAnActiveColleagueKeepsPrivate() {
        String secret = added(alice, "Secret", ", \"visibility\": \"PRIVATE\"");
        String shared = added(alice, "Shared", "");
        handOver(boss, "alice", some("bob", secret))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/contactIds/0"));
        handOver(boss, "alice", all("boss"))
                .statusCode(200)
                .body("moved", equalTo(1))
                .body("keptBack", equalTo(1));
        boss.request().get("/v1/contacts/" + secret).then().statusCode(404);
        boss.request().get("/v1/contacts/" + shared).then().body("keeperId", equalTo("boss"));
        switchOff("alice");
        handOver(boss, "alice", all("boss")).body("moved", equalTo(1)).body("keptBack", equalTo(0));
        boss.request().get("/v1/contacts/" + secret).then().statusCode(200);
    }

    @Test
    void theWarmestGetTheFreePlacesAndTheRestAreNamed() {
        boss.request().header("If-Match", "*").body("{\"innerCircleLimit\": 5}").put("/v1/team-settings");
        IntStream.range(0, 3).forEach(n -> added(bob, "Bobs" + n, ", \"tier\": \"INNER_CIRCLE\""));
        var circle = IntStream.range(0, 4)
                .mapToObj(n -> added(alice, "Alices" + n, ", \"tier\": \"INNER_CIRCLE\""))
                .toList();
        String hidden = added(alice, "Hidden", ", \"tier\": \"INNER_CIRCLE\", \"visibility\": \"PRIVATE\"");
        try (var world = new World(alice.team())) {
            for (int n = 0; n < circle.size(); n++) {
                world.tie(circle.get(n), "alice", 90 - 10 * n, Instant.now());
            }
            String late = added(alice, "Late", "");
            patiently()
                    .untilAsserted(() -> alice.request()
                            .header("If-Match", "*")
                            .body("{\"tier\": \"INNER_CIRCLE\"}")
                            .patch("/v1/contacts/" + late)
                            .then()
                            .statusCode(409)
                            .body(
                                    "candidates.contactId",
                                    equalTo(List.of(
                                            hidden, circle.get(3), circle.get(2), circle.get(1), circle.get(0)))));
        }
        switchOff("alice");
        handOver(boss, "alice", all("bob"))
                .statusCode(200)
                .body("moved", equalTo(6))
                .body("becameClose.contactId", contains(circle.get(2), circle.get(3)))
                .body("becameClose.name", contains("Alices2", "Alices3"));
        bob.request().get("/v1/contacts?tier=INNER_CIRCLE&keeper=me").then().body("items", hasSize(5));
        bob.request().get("/v1/contacts/" + circle.get(1)).then().body("tier", equalTo("INNER_CIRCLE"));
        bob.request().get("/v1/contacts/" + hidden).then().body("tier", equalTo("CLOSE"));
    }

    @Test
    void ofSomeWhoAreHandedOverTheFreePlacesAreTheirs() {
        boss.request().header("If-Match", "*").body("{\"innerCircleLimit\": 5}").put("/v1/team-settings");
        IntStream.range(0, 4).forEach(n -> added(bob, "Bobs" + n, ", \"tier\": \"INNER_CIRCLE\""));
        var circle = IntStream.range(0, 5)
                .mapToObj(n -> added(alice, "Alices" + n, ", \"tier\": \"INNER_CIRCLE\""))
                .toList();
        // One place is free: whoever goes alone takes it, however many are warmer and stay.
        for (String one : circle) {
            handOver(boss, "alice", some("bob", one)).statusCode(200).body("becameClose", empty());
            handOver(boss, "bob", some("alice", one)).statusCode(200).body("becameClose", empty());
        }
        handOver(boss, "alice", some("bob", circle.get(0), circle.get(1)))
                .statusCode(200)
                .body("becameClose", hasSize(1));
    }

    @Test
    void whatCannotBeHandedOverIsSaid() {
        String maya = added(alice, "Maya", "");
        String bobs = added(bob, "Bobs", "");
        handOver(bob, "alice", all("bob")).statusCode(403);
        handOver(boss, "nobody", all("bob")).statusCode(404);
        handOver(boss, "alice", all("nobody")).statusCode(400).body("errors[0].pointer", equalTo("/to"));
        handOver(boss, "alice", all("alice")).statusCode(400).body("errors[0].pointer", equalTo("/to"));
        handOver(boss, "alice", "{\"to\": \"bob\"}").statusCode(400);
        handOver(boss, "alice", "{\"to\": \"bob\", \"all\": false}").statusCode(400);
        handOver(boss, "alice", "{\"to\": \"bob\", \"all\": true, \"contactIds\": [\"" + maya + "\"]}")
                .statusCode(400);
        handOver(boss, "alice", "{\"all\": true}").statusCode(400).body("errors[0].pointer", equalTo("/to"));
        handOver(boss, "alice", some("boss", maya, bobs, UUID.randomUUID().toString()))
                .statusCode(400)
                .body("errors.pointer", contains("/contactIds/1", "/contactIds/2"));
        switchOff("bob");
        handOver(boss, "alice", all("bob")).statusCode(400).body("errors[0].pointer", equalTo("/to"));
        alice.request().get("/v1/contacts/" + maya).then().body("keeperId", equalTo("alice"));
    }
}
