package io.keepwarm.contact.importing;

import static io.keepwarm.contact.importing.Imported.CARDS;
import static io.keepwarm.contact.importing.Imported.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// Who sees imported people, from where their numbers are dialled, and what they are linked to.
@QuarkusTest
@ContactService
class NewcomersTest {
    @Test
    void newcomersAreSeenByWhomTheTeamHasSettled() {
        var alice = Caller.ofNewTeam("alice");
        Caller.of("boss", alice.team(), claims -> claims.groups("member", "admin"))
                .request()
                .header("If-Match", "*")
                .body("{\"defaultVisibility\": \"PRIVATE\"}")
                .put("/v1/team-settings")
                .then()
                .statusCode(200);
        imported(alice, "", CARDS);
        imported(alice, "?format=KEEPWARM", "[{\"name\": {\"full\": \"Said\"}, \"visibility\": \"TEAM\"}]");
        alice.request().get("/v1/contacts").then().body("items", hasSize(3));
        Caller.of("bob", alice.team()).request().get("/v1/contacts").then().body("items.name.full", contains("Said"));
    }

    @Test
    void aNumberIsDialledFromWhereTheKeeperIsAtHomeWhoeverImportsIt() {
        var alice = Caller.ofNewTeam("alice");
        var bob = Caller.of("bob", alice.team());
        atHome(alice, "de-DE");
        atHome(bob, "en-GB");
        String card = "BEGIN:VCARD\nVERSION:4.0\nFN:Ada Byron\nEMAIL:ada@byron.example\nEND:VCARD\n";
        imported(alice, "", card);
        var done = imported(bob, "", card.replace("EMAIL", "TEL:0170 5550134\nEMAIL"));
        assertThat(done.getInt("updated")).isEqualTo(1);
        alice.request().get("/v1/contacts").then().body("items[0].phones[0].number", equalTo("+491705550134"));
    }

    private static void atHome(Caller caller, String locale) {
        caller.request()
                .header("If-Match", "*")
                .body("{\"locale\": \"" + locale + "\"}")
                .patch("/v1/me")
                .then()
                .statusCode(200);
    }

    @Test
    void nobodyIsLinkedToWhatIsNoGoalOfTheirs() {
        var alice = Caller.ofNewTeam("alice");
        String own = goal(alice);
        String others = goal(Caller.of("bob", alice.team()));
        String elsewhere = goal(Caller.ofNewTeam("alice"));
        String file = "[{'name': {'full': 'Maya'}, 'relevance': {'now': 4, 'goalIds': ['%s', '%s', '%s', 'x']}}]"
                .formatted(others, own, elsewhere)
                .replace('\'', '"');
        var done = imported(alice, "?format=KEEPWARM", file);
        alice.request()
                .get("/v1/imports/" + done.getString("id") + "/rows")
                .then()
                .body("items.result", contains("CREATED"))
                .body("items[0].reason", containsString("goals"));
        alice.request()
                .get("/v1/contacts?goal=" + own)
                .then()
                .body("items[0].relevance.goalIds", contains(own))
                .body("items[0].relevance.now", equalTo(4));
        for (String foreign : new String[] {others, elsewhere}) {
            alice.request().get("/v1/contacts?goal=" + foreign).then().body("items", hasSize(0));
        }
    }

    private static String goal(Caller caller) {
        return caller.request()
                .body("{\"title\": \"Enter Iceland\"}")
                .post("/v1/goals")
                .path("id");
    }
}
