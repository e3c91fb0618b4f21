package io.keepwarm.contact.importing;

import static io.keepwarm.contact.importing.Imported.CARDS;
import static io.keepwarm.contact.importing.Imported.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class ImportResourceTest {
    private static final String CONNECTIONS = """
            \uFEFFNotes:
            "Some addresses, ""they say"", are missing."

            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Noor,Haddad,https://www.linkedin.com/in/noor-haddad,,"Clearwater, Ltd.",Director,12 Mar 2024
            Åsa,Öberg,https://www.linkedin.com/in/asa,ASA@Oberg.example,Øresund AB,,7-Feb-22
            ,,https://www.linkedin.com/in/hidden,,,,
            Bad,"Line,https://www.linkedin.com/in/bad,,,,
            Kim,Lee,https://www.linkedin.com/in/kim,,,,3/5/21
            Noor,Haddad,https://www.linkedin.com/in/noor-haddad,,"Clearwater, Ltd.",Director,12 Mar 2024
            """.replace("\n", "\r\n");

    @Test
    void everyCardHasAResultAndABrokenOneStopsNobody() {
        var alice = Caller.ofNewTeam("alice");
        var done = imported(alice, "", CARDS);
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getString("format")).isEqualTo("VCARD");
        assertThat(done.getInt("total")).isEqualTo(4);
        assertThat(done.getInt("created")).isEqualTo(2);
        assertThat(done.getInt("rejected")).isEqualTo(2);
        alice.request()
                .get("/v1/imports/" + done.getString("id") + "/rows?result=REJECTED")
                .then()
                .statusCode(200)
                .body("items.row", contains(2, 4))
                .body("items[0].reason", containsString("END:VCARD"))
                .body(
                        "items[1].reason",
                        equalTo("Give at least part of a name, an organisation or an e-mail address."));
        alice.request().get("/v1/contacts?q=jorg+muller").then().body("items", hasSize(1));
        alice.request()
                .get("/v1/contacts?q=ines")
                .then()
                .body("items[0].tier", equalTo("NONE"))
                .body("items[0].source", equalTo("IMPORT"))
                .body("items[0].keeperId", equalTo("alice"))
                .body("items[0].phones[0].kinds", contains("boat"))
                .body("items[0].birthday", equalTo("1980-02-29"));
    }

    @Test
    void myImportsAreListedAndNobodyElses() {
        var alice = Caller.ofNewTeam("alice");
        String first = imported(alice, "", CARDS).getString("id");
        String second = imported(alice, "?dryRun=true", CONNECTIONS).getString("id");
        imported(Caller.of("bob", alice.team()), "", CARDS);

        String next = alice.request()
                .get("/v1/imports?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .body("items[0].dryRun", equalTo(true))
                .extract()
                .path("next");
        alice.request().get("/v1/imports?limit=1&cursor=" + next).then().body("items.id", contains(first));
    }

    @Test
    void theSameFileAgainMakesNobodyNew() {
        var alice = Caller.ofNewTeam("alice");
        imported(alice, "", CARDS);
        var again = imported(alice, "", CARDS);
        assertThat(again.getInt("created")).isZero();
        assertThat(again.getInt("unchanged")).isEqualTo(2);
        imported(alice, "", CONNECTIONS);
        var connections = imported(alice, "", CONNECTIONS);
        assertThat(connections.getInt("created")).isZero();
        assertThat(connections.getInt("updated")).isZero();
        assertThat(connections.getInt("unchanged")).isEqualTo(4);
    }

    @Test
    void connectionsComeInWithTheirDatesAndProfiles() {
        var alice = Caller.ofNewTeam("alice");
        var done = imported(alice, "", CONNECTIONS);
        assertThat(done.getString("format")).isEqualTo("LINKEDIN");
        assertThat(done.getInt("total")).isEqualTo(6);
        assertThat(done.getInt("created")).isEqualTo(3);
        assertThat(done.getInt("unchanged")).isEqualTo(1);
        assertThat(done.getInt("rejected")).isEqualTo(2);
        alice.request()
                .get("/v1/contacts?q=asa+oresund")
                .then()
                .body("items", hasSize(1))
                .body("items[0].howMet.on", equalTo("2022-02-07"))
                .body("items[0].emails[0].value", equalTo("ASA@Oberg.example"))
                .body("items[0].profiles[0].network", equalTo("linkedin"));
        alice.request().get("/v1/contacts?q=kim").then().body("items[0].howMet.on", equalTo("2021-03-05"));
    }

    @Test
    void aCardThatHasChangedBringsItsContactUpToDateAndTakesNothingAway() {
        var alice = Caller.ofNewTeam("alice");
        imported(alice, "", CARDS);
        String id = alice.request().get("/v1/contacts?q=ines").path("items[0].id");
        alice.request()
                .header("If-Match", "*")
                .body("{\"notes\": \"mine\", \"tier\": \"CLOSE\"}")
                .patch("/v1/contacts/" + id)
                .then()
                .statusCode(200);
        var again = imported(alice, "", CARDS.replace("X-SKYPE:ines.prado", "TITLE:Captain\nX-SKYPE:ines"));
        assertThat(again.getInt("updated")).isEqualTo(1);
        alice.request()
                .get("/v1/contacts/" + id)
                .then()
                .body("title", equalTo("Captain"))
                .body("notes", equalTo("mine"))
                .body("tier", equalTo("CLOSE"))
                .body("version", equalTo(3));
        assertThat(imported(alice, "", CARDS).getInt("unchanged")).isEqualTo(2);
    }

    private static VCard exported(Caller caller) {
        return Ezvcard.parse(caller.request()
                        .accept("text/vcard")
                        .get("/v1/exports/contacts")
                        .asString())
                .first();
    }

    @Test
    void aSecondCardOfSomebodyKeepsWhatItDoesNotSay() {
        var alice = Caller.ofNewTeam("alice");
        String first = """
                BEGIN:VCARD
                VERSION:3.0
                FN:Ines Prado
                UID:%s
                EMAIL:ines@prado.example
                PHOTO;ENCODING=b;TYPE=JPEG:QUJD
                X-SKYPE:ines.prado
                TZ:+01:00
                END:VCARD
                """;
        imported(alice, "", first.formatted("one"));
        String second =
                first.formatted("two").replaceAll("(PHOTO|TZ).*\n", "").replace("X-SKYPE:ines.prado", "X-BOAT:Sula");
        assertThat(imported(alice, "", second).getInt("updated")).isEqualTo(1);
        var card = exported(alice);
        assertThat(card.getPhotos().getFirst().getData()).isEqualTo("ABC".getBytes(StandardCharsets.US_ASCII));
        assertThat(card.getTimezone()).isNotNull();
        assertThat(card.getExtendedProperty("X-SKYPE").getValue()).isEqualTo("ines.prado");
        assertThat(card.getExtendedProperty("X-BOAT").getValue()).isEqualTo("Sula");
        assertThat(imported(alice, "", second + second.replace("two", "three")).getInt("updated"))
                .isZero();
        assertThat(imported(alice, "", first.formatted("four").replace("QUJD", "REVG"))
                        .getInt("updated"))
                .isEqualTo(1);
        assertThat(exported(alice).getPhotos())
                .singleElement()
                .satisfies(photo -> assertThat(photo.getData()).isEqualTo("DEF".getBytes(StandardCharsets.US_ASCII)));
    }

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

    @Test
    void aDryRunTellsAndKeepsNothing() {
        var alice = Caller.ofNewTeam("alice");
        var done = imported(alice, "?dryRun=true", CARDS);
        assertThat(done.getInt("created")).isEqualTo(2);
        alice.request().get("/v1/contacts").then().body("items", hasSize(0));
    }

    @Test
    void whetherItIsADryRunIsSaidPlainlyOrNothingIsImported() {
        var alice = Caller.ofNewTeam("alice");
        for (String word : new String[] {"1", "yes", "TRUE", "true%20"}) {
            alice.request()
                    .urlEncodingEnabled(false)
                    .contentType("text/vcard")
                    .body(CARDS)
                    .post("/v1/imports?dryRun=" + word)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        alice.request().get("/v1/contacts").then().body("items", hasSize(0));
    }

    @Test
    void aDryRunTellsWhatWouldChange() {
        var alice = Caller.ofNewTeam("alice");
        imported(alice, "", CARDS);
        var dry = imported(alice, "?dryRun=true", CARDS.replace("X-SKYPE", "TITLE:Captain\nX-SKYPE"));
        assertThat(dry.getInt("updated")).isEqualTo(1);
        alice.request()
                .get("/v1/imports/" + dry.getString("id") + "/rows?result=UPDATED")
                .then()
                .body("items[0].changes", hasSize(1))
                .body("items[0].changes[0].field", equalTo("/title"))
                .body("items[0].changes[0].new", equalTo("Captain"));
    }

    @Test
    void whoListensHearsHowAnImportGoesOnUntilItHasEnded() {
        var alice = Caller.ofNewTeam("alice");
        String id = alice.request()
                .contentType("text/vcard")
                .body(CARDS)
                .post("/v1/imports")
                .path("id");
        String heard = alice.request()
                .accept("text/event-stream")
                .get("/v1/imports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(heard.lines()
                        .filter(line -> line.startsWith("data:"))
                        .toList()
                        .getLast())
                .contains("\"state\":\"DONE\"")
                .contains("\"processed\":4");
        Caller.of("bob", alice.team())
                .request()
                .accept("text/event-stream")
                .get("/v1/imports/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void aPictureTooLargeIsLeftOutAndTheRowSaysSo() {
        var alice = Caller.ofNewTeam("alice");
        String picture = Base64.getEncoder().encodeToString(new byte[1_200_000]);
        var done = imported(
                alice,
                "",
                "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nX-A:b\r\nPHOTO:data:image/png;base64," + picture
                        + "\r\nEND:VCARD\r\n");
        alice.request()
                .get("/v1/imports/" + done.getString("id") + "/rows")
                .then()
                .body("items[0].result", equalTo("CREATED"))
                .body("items[0].reason", containsString("picture"));
        alice.request()
                .accept("text/vcard")
                .get("/v1/exports/contacts")
                .then()
                .body(containsString("X-A:b"))
                .body(not(containsString("PHOTO")));
    }

    @Test
    void aFileThatIsNoneIsRefused() {
        var alice = Caller.ofNewTeam("alice");
        alice.request()
                .contentType("text/plain")
                .body("hello")
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://keepwarm.dev/problems/unknown-format"));
        alice.request()
                .contentType("text/plain")
                .body("P")
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://keepwarm.dev/problems/unknown-format"));
        alice.request()
                .contentType("text/vcard")
                .body("")
                .post("/v1/imports")
                .then()
                .statusCode(400);
        alice.request()
                .contentType("text/vcard")
                .body(CARDS)
                .post("/v1/imports?format=EXCEL")
                .then()
                .statusCode(400);
        alice.request()
                .contentType("text/vcard")
                .body(CARDS)
                .post("/v1/imports?format=LINKEDIN")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://keepwarm.dev/problems/not-that-format"))
                .body("detail", containsString("First Name"));
    }

    @Test
    void aFormWithAFileInItIsRefusedAndMakesNobody() {
        var alice = Caller.ofNewTeam("alice");
        alice.request()
                .contentType("multipart/form-data")
                .multiPart("file", "connections.csv", CONNECTIONS.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(415)
                .body("detail", containsString("--data-binary @file"));
        alice.request().get("/v1/contacts").then().body("items", hasSize(0));
    }

    @Test
    void aFileOfOtherObjectsIsRefused() {
        Caller.ofNewTeam("alice")
                .request()
                .contentType("application/json")
                .body("{\"a\": 1}")
                .post("/v1/imports?format=KEEPWARM")
                .then()
                .statusCode(400)
                .body("detail", containsString("no JSON object with a field of a contact"));
    }

    @Test
    void anAddressThatIsNoneCostsNobodyThePerson() {
        var alice = Caller.ofNewTeam("alice");
        var done = imported(
                alice,
                "?format=CSV&map=name.full:Name&map=emails:Mail&map=birthday:Born",
                "Name,Mail,Born\nAda Byron,not a mail,in spring\n");
        alice.request()
                .get("/v1/imports/" + done.getString("id") + "/rows")
                .then()
                .body("items.result", contains("CREATED"))
                .body("items[0].reason", containsString("\"not a mail\" is none"))
                .body("items[0].reason", containsString("\"in spring\" is no day"));
        alice.request().get("/v1/contacts").then().body("items[0].custom.E-mail", equalTo("not a mail"));
    }

    @Test
    void anImportIsItsMembersOwnAffair() {
        var alice = Caller.ofNewTeam("alice");
        String id = imported(alice, "", CARDS).getString("id");
        var bob = Caller.of("bob", alice.team());
        bob.request().get("/v1/imports/" + id).then().statusCode(404);
        bob.request().get("/v1/imports/" + id + "/rows").then().statusCode(404);
        bob.request().post("/v1/imports/" + id + "/cancel").then().statusCode(404);
        alice.request()
                .post("/v1/imports/" + id + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
    }

    @Test
    void aRepeatedRequestStartsOneImport() {
        var alice = Caller.ofNewTeam("alice");
        var request = alice.request()
                .contentType("text/vcard")
                .header("Idempotency-Key", "k1")
                .body(CARDS);
        String first = request.post("/v1/imports").path("id");
        String second = alice.request()
                .contentType("text/vcard")
                .header("Idempotency-Key", "k1")
                .body(CARDS)
                .post("/v1/imports")
                .path("id");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aLargeFileIsTakenOverWholeAndTold() {
        var alice = Caller.ofNewTeam("alice");
        String file = IntStream.rangeClosed(1, 1_000)
                .mapToObj(n ->
                        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person Number%d\r\nUID:n%d\r\nEND:VCARD\r\n".formatted(n, n))
                .collect(Collectors.joining());
        var done = imported(alice, "", file);
        assertThat(done.getInt("created")).isEqualTo(1_000);
        assertThat(done.getInt("processed")).isEqualTo(1_000);
        alice.request()
                .get("/v1/imports/" + done.getString("id") + "/rows?limit=200")
                .then()
                .body("items", hasSize(200))
                .header("Link", startsWith("<"));
        try (var contacts = Told.on("keepwarm.contacts")) {
            assertThat(contacts.await(state -> state.path("team").asText().equals(alice.team()), 1_000))
                    .hasSize(1_000);
        }
    }
}
