package io.keepwarm.contact.exporting;

import static io.keepwarm.contact.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ContactService
class ExportResourceTest {
    private static final String CARD = """
            BEGIN:VCARD
            VERSION:3.0
            N:Prado;Ines;Maria;Dr.;
            FN:Dr. Ines Maria Prado
            ORG:Boats;Sails
            EMAIL;TYPE=WORK,PREF:ines@prado.example
            BDAY;VALUE=date:--02-29
            X-SKYPE:ines.prado
            item1.X-ODD;X-P=1:a\\, b
            GEO:46.7;-71.2
            item2.X-ABDATE:1970-06-02
            item2.X-ABLabel:_$!<Anniversary>!$_
            URL:https://prado.example
            END:VCARD
            """;

    private static final String EVERYTHING = """
            {"name": {"full": "Åsa \\"A\\" Öberg", "given": "Åsa", "family": "Öberg", "additional": "Maj", "prefix": "Dr.",
              "suffix": "jr.", "nickname": "Ossi", "phonetic": "Osa"},
             "emails": [{"value": "asa@oberg.example", "kinds": ["work", "main"], "preferred": true}, {"value": "a@b.example"}],
             "phones": [{"value": "+46 8 123 456", "kinds": ["cell"]}, {"value": "=1+1"}],
             "addresses": [{"street": "Gatan 1\\nuppgång B", "city": "Lund", "country": "Sweden", "kinds": ["home"]}],
             "urls": [{"value": "https://oberg.example"}], "profiles": [{"network": "mastodon", "value": "@asa@example.social"}],
             "organisation": "Øresund, AB", "title": "Cellist", "role": "Soloist", "birthday": "--05-17",
             "dates": [{"kind": "ANNIVERSARY", "on": "2010-06-02"}, {"kind": "OTHER", "on": "1999", "label": "Exam"},
               {"kind": "ANNIVERSARY", "on": "2010-05", "label": "wedding"}, {"kind": "OTHER", "on": "--04-01"}],
             "origin": "CLASSMATE", "howMet": {"how": "in class", "where": "Lund", "on": "1998-09", "introducedBy": "Bo"},
             "interests": [{"kind": "HOBBY", "value": "chess"}, {"kind": "AUTHOR", "value": "Tove: J"}],
             "family": [{"relation": "daughter", "name": "Siv", "note": "plays: the cello"}],
             "needs": [{"kind": "TIME", "text": "a page turner", "since": "2026-01-02"}], "looking": true,
             "preferredChannel": "LETTER", "place": {"city": "Lund", "country": "SE", "zone": "Europe/Stockholm"},
             "researchNotes": [{"text": "a prize", "source": "paper", "on": "2026-02-01"}], "tags": ["music, old", "a;b"],
             "custom": {"shoe size": 38, "cello": true, "colours": ["red", "blue"]}, "notes": "  one\\n\\n\\ttwo ",
             "tier": "CLOSE", "cadence": "P3W", "values": 4, "relevance": {"now": 5, "why": "the concert"},
             "vouch": {"level": 3, "evidence": "heard her"}, "shareConsent": true, "visibility": "PRIVATE", "state": "PAUSED",
             "pausedUntil": "2099-01-01"}
            """;

    private static void imported(Caller caller, String file) {
        String id = caller.request()
                .contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(202)
                .extract()
                .path("id");
        patiently()
                .until(() ->
                        caller.request().get("/v1/imports/" + id).path("state").equals("DONE"));
    }

    private static String exported(Caller caller, String accept) {
        return caller.request()
                .accept(accept)
                .get("/v1/exports/contacts")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void anEmptyAcceptHeaderTakesWhateverComes() {
        Caller.ofNewTeam("alice")
                .request()
                .header("Accept", "")
                .get("/v1/exports/contacts")
                .then()
                .statusCode(200)
                .contentType("text/vcard");
    }

    @Test
    void whatCameInGoesOut() {
        var alice = Caller.ofNewTeam("alice");
        imported(alice, CARD);
        for (String version : List.of("4.0", "3.0")) {
            String text = exported(alice, "text/vcard;version=" + version);
            VCard card = Ezvcard.parse(text).first();
            assertThat(card.getVersion()).isEqualTo(VCardVersion.valueOfByStr(version));
            assertThat(card.getFormattedName().getValue()).isEqualTo("Dr. Ines Maria Prado");
            assertThat(card.getOrganization().getValues()).containsExactly("Boats", "Sails");
            assertThat(card.getEmails().getFirst().getValue()).isEqualTo("ines@prado.example");
            assertThat(card.getExtendedProperty("X-SKYPE").getValue()).isEqualTo("ines.prado");
            assertThat(card.getExtendedProperty("X-ODD").getParameter("X-P")).isEqualTo("1");
            assertThat(card.getGeo().getLatitude()).isEqualTo(46.7);
            assertThat(text).contains("1970", "02").containsIgnoringCase("anniversary");
        }
    }

    @Test
    void anExportComesInAgainAsNothingNew() {
        var alice = Caller.ofNewTeam("alice");
        imported(alice, CARD);
        alice.request()
                .body("{\"name\": {\"given\": \"Only\"}, \"birthday\": \"1984-05\"}")
                .post("/v1/contacts");
        alice.request().body(EVERYTHING).post("/v1/contacts").then().statusCode(201);
        for (String version : List.of("4.0", "3.0")) {
            String text = exported(alice, "text/vcard;version=" + version);
            String id = alice.request()
                    .contentType("text/vcard")
                    .body(text)
                    .post("/v1/imports")
                    .path("id");
            patiently()
                    .until(() -> alice.request()
                            .get("/v1/imports/" + id)
                            .path("state")
                            .equals("DONE"));
            assertThat(alice.request().get("/v1/imports/" + id).jsonPath().getInt("unchanged"))
                    .as(text)
                    .isEqualTo(3);
        }
        assertThat(alice.request().get("/v1/contacts").jsonPath().getList("items"))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/vcard;version=4.0", "text/vcard;version=3.0", "text/csv", "application/json"})
    void anExportTakenIntoAnEmptyTeamIsExportedTheSame(String type) {
        var alice = Caller.ofNewTeam("alice");
        imported(alice, CARD + CARD.replace("Ines", "Inés").replace("ines@", "i@"));
        alice.request().body(EVERYTHING).post("/v1/contacts").then().statusCode(201);
        String once = exported(alice, type);
        var carol = Caller.ofNewTeam("carol");
        imported(carol, once);
        assertThat(exported(carol, type)).isEqualTo(once);
        assertThat(once).contains("Inés");
    }

    @Test
    void asJsonNothingOfAContactIsLost() {
        var alice = Caller.ofNewTeam("alice");
        alice.request().body(EVERYTHING).post("/v1/contacts").then().statusCode(201);
        var carol = Caller.ofNewTeam("carol");
        imported(carol, exported(alice, "application/json"));
        JsonPath before = alice.request().get("/v1/contacts").jsonPath();
        JsonPath after = carol.request().get("/v1/contacts").jsonPath();
        Map<String, Object> here = new HashMap<>(before.getMap("items[0]"));
        Map<String, Object> there = new HashMap<>(after.getMap("items[0]"));
        for (String own : List.of("id", "version", "keeperId", "createdBy", "createdAt", "updatedAt", "source")) {
            assertThat(here.remove(own)).as(own).isNotNull();
            assertThat(there.remove(own)).as(own).isNotNull();
        }
        assertThat(there).isEqualTo(here).containsEntry("tier", "CLOSE").containsEntry("visibility", "PRIVATE");
    }

    @Test
    void aCircleIsExportedAsAGroupOfThoseInIt() {
        var alice = Caller.ofNewTeam("alice");
        String in = alice.request()
                .body("{\"name\": {\"given\": \"In\"}}")
                .post("/v1/contacts")
                .path("id");
        alice.request().body("{\"name\": {\"given\": \"Out\"}}").post("/v1/contacts");
        String circle = alice.request()
                .body("{\"name\": \"Sailing friends\"}")
                .post("/v1/circles")
                .path("id");
        alice.request()
                .body("{\"contactIds\": [\"" + in + "\"]}")
                .post("/v1/circles/" + circle + "/members")
                .then()
                .statusCode(200);
        var cards = Ezvcard.parse(alice.request()
                        .accept("text/vcard")
                        .get("/v1/exports/contacts?circle=" + circle)
                        .asString())
                .all();
        assertThat(cards).hasSize(2);
        assertThat(cards.getFirst().getStructuredName().getGiven()).isEqualTo("In");
        assertThat(cards.getLast().getKind().isGroup()).isTrue();
        assertThat(cards.getLast().getFormattedName().getValue()).isEqualTo("Sailing friends");
        assertThat(cards.getLast().getMembers().getFirst().getUri()).isEqualTo("urn:uuid:" + in);
        alice.request()
                .accept("text/csv")
                .get("/v1/exports/contacts?circle=" + circle)
                .then()
                .body(containsString("In"))
                .body(not(containsString("Out")));
        Caller.of("bob", alice.team())
                .request()
                .get("/v1/exports/contacts?circle=" + circle)
                .then()
                .statusCode(404);
    }

    private static String added(Caller caller, String name, String tier) {
        return caller.request()
                .body("{\"name\": {\"given\": \"" + name + "\"}, \"tier\": \"" + tier + "\"}")
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aMembersInnerCircleIsExportedInEveryForm() {
        var alice = Caller.ofNewTeam("alice");
        var bob = Caller.of("bob", alice.team());
        for (int n = 0; n < 60; n++) {
            added(alice, "Regular" + n, "REGULAR");
        }
        String maya = added(alice, "Maya", "INNER_CIRCLE");
        String close = added(alice, "Cleo", "CLOSE");
        added(bob, "Bobs", "INNER_CIRCLE");
        String mine = "/v1/exports/contacts?tier=INNER_CIRCLE&keeper=me";
        assertThat(alice.request()
                        .accept("application/json")
                        .get(mine)
                        .jsonPath()
                        .getList("name.full"))
                .containsExactly("Maya");
        assertThat(Ezvcard.parse(alice.request()
                                .accept("text/vcard;version=3.0")
                                .get(mine)
                                .asString())
                        .all())
                .hasSize(1);
        assertThat(alice.request().accept("text/csv").get(mine).asString().lines())
                .hasSize(2);
        assertThat(alice.request()
                        .accept("application/json")
                        .get("/v1/exports/contacts?tier=INNER_CIRCLE&tier=CLOSE")
                        .jsonPath()
                        .getList("name.full"))
                .containsExactly("Maya", "Cleo", "Bobs");
        String circle =
                alice.request().body("{\"name\": \"Both\"}").post("/v1/circles").path("id");
        alice.request().body(Map.of("contactIds", List.of(maya, close))).post("/v1/circles/" + circle + "/members");
        var cards = Ezvcard.parse(alice.request()
                        .accept("text/vcard")
                        .get(mine + "&circle=" + circle)
                        .asString())
                .all();
        assertThat(cards.getLast().getMembers())
                .extracting(member -> member.getUri())
                .containsExactly("urn:uuid:" + maya);
        alice.request().get("/v1/exports/contacts?tier=CLOSEST").then().statusCode(400);
    }

    @Test
    void theWholeBookIsStreamedWithoutTrashAndWithoutOthersSecrets() {
        var alice = Caller.ofNewTeam("alice");
        StringBuilder file = new StringBuilder();
        IntStream.range(0, 450)
                .forEach(n -> file.append("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:P%d\r\nEND:VCARD\r\n".formatted(n)));
        imported(alice, file.toString());
        alice.request()
                .body("{\"name\": {\"given\": \"Secret\"}, \"visibility\": \"PRIVATE\"}")
                .post("/v1/contacts");
        String id = alice.request()
                .body("{\"name\": {\"given\": \"Gone\"}}")
                .post("/v1/contacts")
                .path("id");
        alice.request().header("If-Match", "*").delete("/v1/contacts/" + id);
        var bob = Caller.of("bob", alice.team());
        assertThat(Ezvcard.parse(exported(alice, "text/vcard")).all()).hasSize(451);
        assertThat(Ezvcard.parse(exported(bob, "text/vcard")).all()).hasSize(450);
        bob.request()
                .accept("text/vcard;version=2.1")
                .get("/v1/exports/contacts")
                .then()
                .statusCode(406);
        bob.request().accept("image/png").get("/v1/exports/contacts").then().statusCode(406);
    }
}
