package io.keepwarm.contact.importing;

import static io.keepwarm.contact.importing.Imported.CARDS;
import static io.keepwarm.contact.importing.Imported.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Whether somebody in a file is one the team knows already.
@QuarkusTest
@ContactService
class WhoIsWhoTest {

    @Test
    void aSharedMailboxDoesNotMakeTwoPeopleOne() {
        var alice = Caller.ofNewTeam("alice");
        String family = """
                BEGIN:VCARD
                VERSION:4.0
                FN:Ada Byron
                EMAIL:home@byron.example
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                FN:Ralph King
                EMAIL:home@byron.example
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                FN:Byron\\, Ada
                EMAIL:HOME@byron.example
                TITLE:Countess
                END:VCARD
                """;
        var done = imported(alice, "", family);
        assertThat(done.getInt("created")).isEqualTo(2);
        assertThat(done.getInt("updated")).isEqualTo(1);
    }

    @Test
    void twoCardsOfOneFileWithIdsOfTheirOwnStayTwoAndAreOfferedAsDuplicates() {
        var alice = Caller.ofNewTeam("alice");
        String card = "BEGIN:VCARD\nVERSION:4.0\nUID:%s\nFN:Ann Smith\nEMAIL:ann@smith.example\nEND:VCARD\n";
        String both = card.formatted("one") + card.formatted("other");
        assertThat(imported(alice, "", both).getInt("created")).isEqualTo(2);
        alice.request().get("/v1/duplicates").then().body("items.size()", equalTo(1));
        assertThat(imported(alice, "", both).getInt("unchanged")).isEqualTo(2);
        assertThat(imported(alice, "", card.formatted("from elsewhere")).getInt("created"))
                .isZero();
    }

    @Test
    void aUuidIsTheSameHoweverItIsWritten() {
        var alice = Caller.ofNewTeam("alice");
        String card = "BEGIN:VCARD\nVERSION:3.0\nFN:%s\nUID:%s\nEND:VCARD\n";
        String uuid = "AB77CD22-2222-4333-8444-555555555577";
        assertThat(imported(alice, "", card.formatted("Ann Smith", uuid)).getInt("created"))
                .isEqualTo(1);
        for (String same : List.of("urn:uuid:" + uuid, uuid.toLowerCase(Locale.ROOT), "URN:UUID:" + uuid)) {
            assertThat(imported(alice, "", card.formatted("Known as " + same, same))
                            .getInt("updated"))
                    .as(same)
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsWrittenInAnotherWayIsNotWrittenTwice() {
        var alice = Caller.ofNewTeam("alice");
        String card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Smith\nEMAIL:ann@smith.example\n%s\nEND:VCARD\n";
        imported(alice, "", card.formatted("URL:https://www.linkedin.com/in/ann\nADR;TYPE=home:;;S 1;Ulm;;;"));
        imported(alice, "", card.formatted("URL:http://linkedin.com/in/ann/\nADR;TYPE=home,pref:;;S 1;Ulm;;;"));
        alice.request()
                .get("/v1/contacts")
                .then()
                .body("items[0].profiles.size()", equalTo(1))
                .body("items[0].addresses.size()", equalTo(1));
    }

    @Test
    void twoOfAFamilyInOneMailboxStayTwoAndAreOfferedAsDuplicates() {
        var alice = Caller.ofNewTeam("alice");
        String card = "BEGIN:VCARD\nVERSION:4.0\nFN:%s\nEMAIL:family@smith.example\nEND:VCARD\n";
        imported(alice, "", card.formatted("Ann Smith") + card.formatted("Robert Smith"));
        var next = imported(
                alice, "", card.formatted("Eva Smith\nN:Smith;Eva;;;") + card.formatted("Anna Smith\nN:Smith;Anna;;;"));
        assertThat(next.getInt("created")).isEqualTo(1);
        alice.request()
                .get("/v1/contacts")
                .then()
                .body("items.name.full", containsInAnyOrder("Anna Smith", "Eva Smith", "Robert Smith"));
        alice.request().get("/v1/duplicates").then().body("items.size()", equalTo(3));
    }

    @Test
    void aTableWithOneMailboxOfTwoMakesTwo() {
        var alice = Caller.ofNewTeam("alice");
        String google = """
                First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value
                Tom,Weber,Home,weber@web.example
                Eva,Weber,Home,weber@web.example
                """;
        assertThat(imported(alice, "?format=GOOGLE_CSV", google).getInt("created"))
                .isEqualTo(2);
    }

    @Test
    void whoWasMadeByHandDoesNotBecomeAnotherOfTheirMailbox() {
        var alice = Caller.ofNewTeam("alice");
        alice.request()
                .body("{\"name\": {\"full\": \"Jane Doe\"}, \"emails\": [{\"value\": \"home@doe.example\"}]}")
                .post("/v1/contacts")
                .then()
                .statusCode(201);
        imported(
                alice, "", "BEGIN:VCARD\nVERSION:3.0\nFN:Karl Doe\nN:Doe;Karl;;;\nEMAIL:home@doe.example\nEND:VCARD\n");
        alice.request().get("/v1/contacts").then().body("items.name.full", containsInAnyOrder("Jane Doe", "Karl Doe"));
    }

    @Test
    void theCardOfSomebodyMergedAwayIsAboutTheSurvivor() {
        var alice = Caller.ofNewTeam("alice");
        String uid = "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60";
        imported(alice, "", CARDS.replace("card-1", uid));
        String loser = alice.request().get("/v1/contacts?q=ines").path("items[0].id");
        String survivor = alice.request()
                .body("{\"name\": {\"full\": \"Ines Almeida\"}}")
                .post("/v1/contacts")
                .path("id");
        alice.request()
                .body("{\"loserId\": \"" + loser + "\"}")
                .post("/v1/contacts/" + survivor + "/merge")
                .then()
                .statusCode(201);
        String card = """
                BEGIN:VCARD
                VERSION:3.0
                FN:Ines P.
                UID:%s
                TITLE:Captain
                END:VCARD
                """.formatted(uid);
        assertThat(imported(alice, "", card).getInt("updated")).isEqualTo(1);
        alice.request().get("/v1/contacts/" + survivor).then().body("title", equalTo("Captain"));
        assertThat(imported(alice, "", CARDS.replace("card-1", uid)).getInt("created"))
                .isZero();
    }

    @Test
    void whoWasMadeByHandIsKnownByTheIdTheyWentOutWith() {
        var alice = Caller.ofNewTeam("alice");
        String id = alice.request()
                .body("{\"name\": {\"full\": \"Bo\"}}")
                .post("/v1/contacts")
                .path("id");
        var done = imported(alice, "", """
                BEGIN:VCARD
                VERSION:4.0
                UID:urn:uuid:%s
                FN:Bo Ek
                TITLE:Captain
                END:VCARD
                """.formatted(id));
        assertThat(done.getInt("updated")).isEqualTo(1);
        alice.request().get("/v1/contacts/" + id).then().body("title", equalTo("Captain"));
    }

    @Test
    void aSecondCardOfSomebodyIsKnownByItsOwnIdWhateverItSaysLater() {
        var alice = Caller.ofNewTeam("alice");
        imported(alice, "", CARDS);
        String second = """
                BEGIN:VCARD
                VERSION:3.0
                FN:Ines Prado
                UID:%s
                EMAIL:%s
                END:VCARD
                """;
        String longUid = "card-2".repeat(100);
        imported(alice, "", second.formatted(longUid, "ines@prado.example\nTITLE:Captain"));
        var later = imported(alice, "", second.formatted(longUid, "ines@elsewhere.example"));
        assertThat(later.getInt("updated")).isEqualTo(1);
        assertThat(later.getInt("created")).isZero();
    }

    @Test
    void thePersonOfTheSameNameAndPhoneIsTheSame() {
        var alice = Caller.ofNewTeam("alice");
        imported(alice, "", """
                BEGIN:VCARD
                VERSION:4.0
                FN:Ada Byron
                TEL:+44 20 7946 0958
                END:VCARD
                """);
        var done = imported(alice, "", """
                BEGIN:VCARD
                VERSION:3.0
                N:Byron;Ada;;;
                TEL:(020) 7946-0958
                TITLE:Countess
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:Ralph Byron
                TEL:(020) 7946-0958
                END:VCARD
                """);
        assertThat(done.getInt("updated")).isEqualTo(1);
        assertThat(done.getInt("created")).isEqualTo(1);
    }

    @Test
    void twoTablesThatCountFromOneChangeNobodyOfEachOther() {
        var alice = Caller.ofNewTeam("alice");
        String map = "?format=CSV&map=uid:ID&map=name.full:Name&map=title:Job";
        imported(alice, map, "ID,Name,Job\n1,Anna Zimmer,Pilot\n2,Ben Meier,Cook\n");
        var other = imported(alice, map, "ID,Name,Job\n1,Carl Lund,Nurse\n2,Dora Vik,Judge\n");
        assertThat(other.getInt("created")).isEqualTo(2);
        var again = imported(alice, map, "ID,Name,Job\n1,Anna Zimmer,Captain\n1,Carl Lund,Nurse\n");
        assertThat(again.getInt("updated")).isEqualTo(1);
        assertThat(again.getInt("unchanged")).isEqualTo(1);
        alice.request()
                .get("/v1/contacts")
                .then()
                .body("items.name.full", contains("Anna Zimmer", "Ben Meier", "Carl Lund", "Dora Vik"))
                .body("items.title", contains("Captain", "Cook", "Nurse", "Judge"));
    }
}
