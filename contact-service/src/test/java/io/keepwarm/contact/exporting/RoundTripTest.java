package io.keepwarm.contact.exporting;

import static io.keepwarm.contact.exporting.ExportResourceTest.exported;
import static io.keepwarm.contact.importing.Imported.imported;
import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes in goes out, and what goes out comes in again.
@QuarkusTest
@ContactService
class RoundTripTest {
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

    /// What a program may send and a person hardly would.
    private static final String ODD = """
            {"name": {"given": " Odd ", "nickname": "one, two"}, "organisation": "  A; B, C ", "title": "two\\nlines\\ttab",
             "emails": [{"value": "o@odd.example", "kinds": ["Work", "the cabin, in summer"], "preferred": true},
               {"value": "o@odd.example", "kinds": ["pref", "a\\"b\\nc"], "preferred": true}],
             "phones": [{"value": "030 1234", "kinds": ["voice", "Büro"]}, {"value": "030 1234", "kinds": ["voice", "Büro"]}],
             "urls": [{"value": "https://www.linkedin.com/in/odd"}, {"value": "https://linkedin.com/in/odd", "kinds": ["Work"]}],
             "profiles": [{"network": "LinkedIn", "value": "https://www.linkedin.com/in/odd"},
               {"network": "GitHub", "value": "odd"}, {"network": "a, b", "value": "x"}],
             "addresses": [{"city": "Lund", "kinds": ["Home; of mine"]}],
             "dates": [{"kind": "OTHER", "on": "1999"}, {"kind": "ANNIVERSARY", "on": "--02-29"}],
             "family": [{"relation": "Mother-in-law", "name": "Bo"}, {"relation": "dad, step", "name": "Al"}, {"name": "Cy"},
               {"relation": "friend"}],
             "tags": ["myContacts", " b ", "b", "a, b"], "notes": "\\r\\n one\\r\\ntwo"}
            """;

    /// Two of the same name and number are two people while nobody says that they are one.
    private static final String TWIN =
            "{\"name\": {\"full\": \"Jo Lind\"}, \"emails\": [{\"value\": \"jo@lind.example\"}]}";

    @Test
    void whatCameInGoesOut() {
        var alice = Caller.ofNewTeam("alice");
        imported(alice, "", CARD);
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
        imported(alice, "", CARD);
        alice.request()
                .body("{\"name\": {\"given\": \"Only\"}, \"birthday\": \"1984-05\"}")
                .post("/v1/contacts");
        alice.request().body(EVERYTHING).post("/v1/contacts").then().statusCode(201);
        for (String version : List.of("4.0", "3.0")) {
            String text = exported(alice, "text/vcard;version=" + version);
            assertThat(imported(alice, "", text).getInt("unchanged")).as(text).isEqualTo(3);
        }
        assertThat(alice.request().get("/v1/contacts").jsonPath().getList("items"))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/vcard;version=4.0", "text/vcard;version=3.0", "text/csv", "application/json"})
    void anExportTakenIntoAnEmptyTeamIsExportedTheSame(String type) {
        var alice = Caller.ofNewTeam("alice");
        imported(alice, "", CARD + CARD.replace("Ines", "Inés").replace("ines@", "i@"));
        for (String contact :
                List.of(EVERYTHING, ODD, TWIN, TWIN.replace("\"name", "\"notes\": \"the other\", \"name"))) {
            alice.request()
                    .body(contact)
                    .post("/v1/contacts")
                    .then()
                    .log()
                    .ifValidationFails()
                    .statusCode(201);
        }
        String goal = alice.request()
                .body("{\"title\": \"Enter Iceland\", \"scope\": \"TEAM\"}")
                .post("/v1/goals")
                .path("id");
        alice.request()
                .body("{\"name\": {\"full\": \"Sigrún\"}, \"relevance\": {\"now\": 4, \"goalIds\": [\"" + goal
                        + "\"]}}")
                .post("/v1/contacts")
                .then()
                .statusCode(201);
        String once = exported(alice, type);
        var carol = Caller.ofNewTeam("carol");
        imported(carol, "", once);
        assertThat(exported(carol, type)).isEqualTo(once);
        assertThat(once).contains("Inés");
    }

    @Test
    void asJsonNothingOfAContactIsLost() {
        var alice = Caller.ofNewTeam("alice");
        alice.request().body(EVERYTHING).post("/v1/contacts").then().statusCode(201);
        var carol = Caller.ofNewTeam("carol");
        imported(carol, "", exported(alice, "application/json"));
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
    void linesThatEndAsOnWindowsComeInAgainAsNothingNew() {
        var alice = Caller.ofNewTeam("alice");
        alice.request().body("""
                        {"name": {"full": "Lin"}, "notes": "a\\r\\nb\\rc", "title": "one\\r\\ntwo",
                         "addresses": [{"street": "x\\r\\ny"}], "family": [{"relation": "son", "name": "Al\\r\\nBo"}]}
                        """).post("/v1/contacts").then().statusCode(201);
        for (String version : List.of("4.0", "3.0")) {
            String text = exported(alice, "text/vcard;version=" + version);
            assertThat(imported(alice, "", text).getInt("unchanged")).as(text).isEqualTo(1);
        }
        assertThat(alice.request().get("/v1/contacts").jsonPath().getString("items[0].notes"))
                .isEqualTo("a\nb\nc");
    }
}
