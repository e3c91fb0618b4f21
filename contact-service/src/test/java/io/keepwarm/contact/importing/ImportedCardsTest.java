package io.keepwarm.contact.importing;

import static io.keepwarm.contact.Waiting.patiently;
import static io.keepwarm.contact.importing.Imported.CARDS;
import static io.keepwarm.contact.importing.Imported.CONNECTIONS;
import static io.keepwarm.contact.importing.Imported.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of the rows of a file.
@QuarkusTest
@ContactService
class ImportedCardsTest {
    @Test
    void aFileIsInTheCharsetThatComesWithIt() throws Exception {
        var alice = Caller.ofNewTeam("alice");
        byte[] file = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Пётр Чайков\r\nEND:VCARD\r\n".getBytes("windows-1251");
        String path = alice.request()
                .contentType("text/vcard; charset=windows-1251")
                .body(file)
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        patiently()
                .until(() ->
                        alice.request().get("/v1/imports/" + path).path("state").equals("DONE"));
        alice.request().get("/v1/contacts").then().body("items.name.full", contains("Пётр Чайков"));
        alice.request()
                .contentType("text/vcard; charset=klingon")
                .body(file)
                .post("/v1/imports")
                .then()
                .statusCode(415)
                .body("detail", containsString("charset"));
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN:VCARD\nVERSION:4.0\nFN:Noor\nBDAY:29990101\nEND:VCARD\n",
                "Name,Given Name,Birthday,E-mail 1 - Value\nNoor,Noor,2999-01-01,noor@a.example\n",
                "[{\"name\": {\"full\": \"Noor\"}, \"birthday\": \"2999-01-01\"}]"
            })
    void aBirthdayToComeIsKeptAsTextAndToldOnce(String file) {
        var alice = Caller.ofNewTeam("alice");
        var done = imported(alice, "", file);
        alice.request()
                .get("/v1/imports/" + done.getString("id") + "/rows")
                .then()
                .body("items.result", contains("CREATED"))
                .body("items[0].reason", containsString("The birthday \"2999-01-01\""))
                .body("items[0].reason", containsString("kept as text"));
        alice.request()
                .get("/v1/contacts?q=noor")
                .then()
                .body("items[0]", not(hasKey("birthday")))
                .body("items[0].custom.Birthday", equalTo("2999-01-01"));
        assertThat(imported(alice, "", file).getInt("unchanged")).isEqualTo(1);
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
}
