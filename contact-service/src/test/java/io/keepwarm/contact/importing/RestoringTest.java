package io.keepwarm.contact.importing;

import static io.keepwarm.contact.importing.Imported.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// An export of our own brought back onto contacts that have changed since.
@QuarkusTest
@ContactService
class RestoringTest {
    private static String made(Caller caller) {
        return caller.request()
                .body(
                        "{\"name\": {\"full\": \"Maya Okonkwo\"}, \"tier\": \"CLOSE\", \"values\": 4, \"notes\": \"orig\","
                                + " \"cadence\": \"P2W\", \"vouch\": {\"level\": 3}, \"relevance\": {\"now\": 5},"
                                + " \"place\": {\"city\": \"Lund\"}}")
                .post("/v1/contacts")
                .path("id");
    }

    private static void spoil(Caller caller, String id) {
        caller.request()
                .header("If-Match", "*")
                .body("{\"tier\": \"NONE\", \"values\": 1, \"notes\": \"spoilt\", \"cadence\": null, \"vouch\": null,"
                        + " \"relevance\": null, \"place\": {\"city\": \"Oslo\"}, \"state\": \"ARCHIVED\"}")
                .patch("/v1/contacts/" + id)
                .then()
                .statusCode(200);
    }

    private static String exported(Caller caller) {
        return caller.request()
                .accept("application/json")
                .get("/v1/exports/contacts")
                .asString();
    }

    private static String reason(Caller caller, String importId) {
        return caller.request().get("/v1/imports/" + importId + "/rows").path("items[0].reason");
    }

    @Test
    void theKeeperGetsTheirJudgementAndTheNotesBackHoweverOften() {
        var alice = Caller.ofNewTeam("alice");
        String id = made(alice);
        String backup = exported(alice);
        for (int time = 0; time < 2; time++) {
            spoil(alice, id);
            assertThat(imported(alice, "", backup).getInt("updated")).isEqualTo(1);
            assertThat(exported(alice)).isEqualTo(backup);
        }
        assertThat(imported(alice, "", backup).getInt("unchanged")).isEqualTo(1);
    }

    @Test
    void anotherMemberIsToldWhatIsTheKeepersToSay() {
        var alice = Caller.ofNewTeam("alice");
        var bob = Caller.of("bob", alice.team());
        String id = made(alice);
        String backup = exported(alice);
        spoil(alice, id);
        String row = reason(bob, imported(bob, "", backup).getString("id"));
        assertThat(row)
                .isEqualTo("Not taken, for it is the keeper's to say: cadence, relevance, state, tier, values, vouch.");
        alice.request()
                .get("/v1/contacts/" + id)
                .then()
                .body("tier", equalTo("NONE"))
                .body("notes", equalTo("orig"))
                .body("place.city", equalTo("Lund"));
    }

    @Test
    void whatWasMadePrivateIsNotSharedByAnOldFile() {
        var alice = Caller.ofNewTeam("alice");
        String id = made(alice);
        String backup = exported(alice);
        alice.request()
                .header("If-Match", "*")
                .body("{\"visibility\": \"PRIVATE\"}")
                .patch("/v1/contacts/" + id)
                .then()
                .statusCode(200);
        assertThat(reason(alice, imported(alice, "", backup).getString("id"))).contains("stays PRIVATE");
        alice.request().get("/v1/contacts/" + id).then().body("visibility", equalTo("PRIVATE"));
    }

    private static Caller ofATeamWithFivePlaces() {
        var alice = Caller.ofNewTeam("alice");
        Caller.of("boss", alice.team(), claims -> claims.groups("member", "admin"))
                .request()
                .header("If-Match", "*")
                .body("{\"innerCircleLimit\": 5}")
                .put("/v1/team-settings")
                .then()
                .statusCode(200);
        return alice;
    }

    /// Three were in the circle; meanwhile they are not, and of its five places one is free.
    @Test
    void whoWasInTheInnerCircleComesBackAsLongAsThereArePlaces() {
        var alice = ofATeamWithFivePlaces();
        var ids = Stream.of("A", "B", "C").map(name -> close(alice, name)).toList();
        String backup = exported(alice);
        for (String id : ids) {
            alice.request()
                    .header("If-Match", "*")
                    .body("{\"tier\": \"CLOSE\", \"values\": 1}")
                    .patch("/v1/contacts/" + id)
                    .then()
                    .statusCode(200);
        }
        Stream.of("V", "W", "X", "Y").forEach(name -> close(alice, name));

        for (int time = 0; time < 2; time++) {
            var done = imported(alice, "", backup);
            alice.request()
                    .get("/v1/imports/" + done.getString("id") + "/rows")
                    .then()
                    .body("items[0]", not(hasKey("reason")))
                    .body("items[1].reason", containsString("inner circle is full"))
                    .body("items[2].reason", containsString("inner circle is full"));
            alice.request()
                    .get("/v1/contacts?ids=" + String.join(",", ids))
                    .then()
                    .body("items.tier", contains("INNER_CIRCLE", "CLOSE", "CLOSE"))
                    .body("items.values", contains(4, 4, 4));
            alice.request().get("/v1/contacts?tier=INNER_CIRCLE").then().body("items", hasSize(5));
        }
    }

    @Test
    void whoHadEndedAndFindsNoPlaceIsToldOfTierAndStateAndWhoMightLeave() {
        var alice = ofATeamWithFivePlaces();
        var ids = Stream.of("A", "B").map(name -> close(alice, name)).toList();
        String backup = exported(alice);
        end(alice, ids.get(0), "\"tier\": \"CLOSE\"");
        end(alice, ids.get(1), "\"values\": 1");
        Stream.of("V", "W", "X", "Y", "Z").forEach(name -> close(alice, name));

        for (int time = 0; time < 2; time++) {
            var done = imported(alice, "", backup);
            alice.request()
                    .get("/v1/imports/" + done.getString("id") + "/rows")
                    .then()
                    .body(
                            "items.reason",
                            contains(
                                    "The tier INNER_CIRCLE and the state ACTIVE were not taken, for your inner circle is"
                                            + " full.",
                                    "The state ACTIVE was not taken, for your inner circle is full."))
                    .body("items[0].candidates.name", containsInAnyOrder("V", "W", "X", "Y", "Z"))
                    .body("items[1].candidates", hasSize(5));
            alice.request()
                    .get("/v1/contacts?ids=" + String.join(",", ids))
                    .then()
                    .body("items.tier", contains("CLOSE", "INNER_CIRCLE"))
                    .body("items.state", contains("ENDED", "ENDED"));
        }
    }

    private static void end(Caller caller, String id, String more) {
        caller.request()
                .header("If-Match", "*")
                .body("{\"state\": \"ENDED\", " + more + "}")
                .patch("/v1/contacts/" + id)
                .then()
                .statusCode(200);
    }

    private static String close(Caller caller, String name) {
        return caller.request()
                .body("{\"name\": {\"full\": \"" + name + "\"}, \"tier\": \"INNER_CIRCLE\", \"values\": 4}")
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void whoLiesInTheTrashIsToldEachTime() {
        var alice = Caller.ofNewTeam("alice");
        String id = made(alice);
        String backup = exported(alice);
        alice.request()
                .header("If-Match", "*")
                .delete("/v1/contacts/" + id)
                .then()
                .statusCode(204);
        for (int time = 0; time < 2; time++) {
            var done = imported(alice, "", backup);
            assertThat(done.getInt("unchanged")).isEqualTo(1);
            assertThat(reason(alice, done.getString("id"))).contains("trash");
        }
    }

    @Test
    void aTableChangesNoTierOfSomebodyKnownAndSaysSo() {
        var alice = Caller.ofNewTeam("alice");
        String map = "?format=CSV&map=name.full:Name&map=emails:Mail&map=tier:Near";
        imported(alice, map, "Name,Mail,Near\nAda Byron,ada@byron.example,close\n");
        var again = imported(alice, map, "Name,Mail,Near\nAda Byron,ada@byron.example,regular\n");
        alice.request()
                .get("/v1/imports/" + again.getString("id") + "/rows")
                .then()
                .body("items[0].result", equalTo("UNCHANGED"))
                .body("items[0].reason", containsString("known contact: tier."));
    }
}
