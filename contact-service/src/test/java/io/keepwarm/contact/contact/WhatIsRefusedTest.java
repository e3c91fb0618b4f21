package io.keepwarm.contact.contact;

import static io.keepwarm.contact.importing.Imported.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.AppDatabase;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ContactService
class WhatIsRefusedTest {
    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());

    @Test
    void nobodyMakesAContactForSomebodyElse() {
        added("'keeperId': 'bob'").statusCode(400).body("errors.pointer", contains("/keeperId"));
        alice.request().get("/v1/contacts").then().body("items", empty());
        added("'keeperId': 'alice'").statusCode(201).body("keeperId", equalTo("alice"));
    }

    @Test
    void nobodyGivesAContactAwayByChangingItsKeeper() {
        String id = added("'tier': 'CLOSE'").statusCode(201).extract().path("id");
        replaced(id, "'name': {'given': 'Maya'}, 'keeperId': 'bob'")
                .statusCode(400)
                .body("errors.pointer", contains("/keeperId"))
                .body("detail", containsString("/v1/members/alice/hand-over"));
        patched(id, "'keeperId': 'bob'").statusCode(400).body("detail", containsString("/v1/members/alice/hand-over"));
        replaced(id, "'name': {'given': 'Maya'}, 'keeperId': 'alice'")
                .statusCode(200)
                .body("keeperId", equalTo("alice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", " \u200D\u2060 ", "\uFEFF", "\u3164", "\u0301"})
    void aNameThatNobodySeesIsNone(String nothing) {
        alice.request()
                .body(Map.of("name", Map.of("given", nothing, "family", nothing)))
                .post("/v1/contacts")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/name"));
        alice.request()
                .body(Map.of("name", Map.of("given", "Maya", "family", nothing)))
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .body("name.full", equalTo("Maya"));
    }

    @Test
    void aVersionWithoutQuotesIsToldHowToBeSent() {
        String id = added("'tier': 'CLOSE'").statusCode(201).extract().path("id");
        alice.request()
                .header("If-Match", "1")
                .body("{\"title\": \"Weaver\"}")
                .patch("/v1/contacts/" + id)
                .then()
                .statusCode(400)
                .body("detail", containsString("\"1\""));
    }

    @Test
    void whatWasTakenBeforeKeepsNobodyFromChangingTheRest() throws SQLException {
        String id = added("'urls': [{'value': 'https://a.example'}]")
                .statusCode(201)
                .extract()
                .path("id");
        stored(id, "{urls,0,value}", "\"javascript:alert(1)\"");

        patched(id, "'title': 'Weaver'")
                .statusCode(200)
                .body("title", equalTo("Weaver"))
                .body("urls.value", contains("javascript:alert(1)"));
        String read = alice.request().get("/v1/contacts/" + id).asString();
        alice.request()
                .header("If-Match", "*")
                .body(read.replace("Weaver", "Dyer"))
                .put("/v1/contacts/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Dyer"));
        patched(id, "'urls': [{'value': 'https://b.example'}, {'value': 'javascript:alert(1)'}]")
                .statusCode(200);
        patched(id, "'urls': [{'value': 'javascript:alert(2)'}, {'value': 'javascript:alert(1)'}]")
                .statusCode(400)
                .body("errors.pointer", contains("/urls/0/value"));
        replaced(id, "'name': {'given': 'Maya'}, 'urls': [{'value': 'javascript:alert(2)'}]")
                .statusCode(400)
                .body("errors.pointer", contains("/urls/0/value"));
    }

    @Test
    void norFromImportingAndMergingThem() throws SQLException {
        String id = added("'urls': [{'value': 'https://a.example'}], 'emails': [{'value': 'maya@a.example'}]")
                .statusCode(201)
                .extract()
                .path("id");
        stored(id, "{urls,0,value}", "\"javascript:alert(1)\"");
        String card = "BEGIN:VCARD\nVERSION:4.0\nFN:Maya\nEMAIL:maya@a.example\nTITLE:Weaver\nEND:VCARD\n";
        assertThat(imported(alice, "", card).getInt("updated")).isOne();

        String other = added("'tier': 'CLOSE'").statusCode(201).extract().path("id");
        alice.request()
                .body(Map.of("loserId", id))
                .post("/v1/contacts/" + other + "/merge")
                .then()
                .statusCode(201)
                .body("contact.title", equalTo("Weaver"));
    }

    private void stored(String id, String path, String value) throws SQLException {
        try (var connection = AppDatabase.open("app");
                var update = connection.prepareStatement(
                        "update contact set card = jsonb_set(card, ?::text[], ?::jsonb) where id = ?::uuid")) {
            AppDatabase.setTeam(connection, alice.team());
            update.setString(1, path);
            update.setString(2, value);
            update.setString(3, id);
            assertThat(update.executeUpdate()).isOne();
            connection.commit();
        }
    }

    @Test
    void aLastDayOfAPauseNeedsAPause() {
        added("'pausedUntil': '2099-01-01'").statusCode(400).body("errors.pointer", contains("/pausedUntil"));
        String id = added("'tier': 'CLOSE'").statusCode(201).extract().path("id");
        patched(id, "'pausedUntil': '2099-01-01'").statusCode(400).body("errors.pointer", contains("/pausedUntil"));
        patched(id, "'state': 'PAUSED', 'pausedUntil': '2099-01-01'")
                .statusCode(200)
                .body("pausedUntil", equalTo("2099-01-01"));
        patched(id, "'state': 'ACTIVE'").statusCode(200).body("pausedUntil", nullValue());
    }

    @Test
    void nobodyIsBornInTheFuture() {
        added("'birthday': '2999-01-01'").statusCode(400).body("errors.pointer", contains("/birthday"));
        added("'birthday': '2999'").statusCode(400);
        String id = added("'birthday': '--12-31'").statusCode(201).extract().path("id");
        patched(id, "'birthday': '2999-12'").statusCode(400);
    }

    @Test
    void whoIntroducedThemIsAContactOrAName() {
        added(met(UUID.randomUUID().toString()))
                .statusCode(400)
                .body("errors.pointer", contains("/howMet/introducedBy"));
        String hidden = bob.request()
                .body("{\"name\": {\"given\": \"Eve\"}, \"visibility\": \"PRIVATE\"}")
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        added(met(hidden)).statusCode(400);
        String mutual = added("'tier': 'NONE'").statusCode(201).extract().path("id");
        String id = added(met(mutual)).statusCode(201).extract().path("id");
        added(met("Uncle Tom")).statusCode(201);

        bob.request()
                .header("If-Match", "*")
                .body("{\"title\": \"Weaver\"}")
                .patch("/v1/contacts/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void anAddressIsNoProgram() {
        for (String program : new String[] {"javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,hi"}) {
            added("'urls': [{'value': '" + program + "'}]")
                    .statusCode(400)
                    .body("errors.pointer", contains("/urls/0/value"));
        }
        for (String address : new String[] {"https://a.example", "mailto:a@b.example", "a.example:8080/data:x"}) {
            added("'urls': [{'value': '" + address + "'}]").statusCode(201);
        }
    }

    @Test
    void twoHundredAreReadAtOnce() {
        String id = added("'tier': 'NONE'").statusCode(201).extract().path("id");
        alice.request()
                .get("/v1/contacts?ids=" + String.join(",", Collections.nCopies(200, id)))
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    private static String met(String introducer) {
        return "'howMet': {'introducedBy': '" + introducer + "'}";
    }

    private ValidatableResponse added(String fields) {
        return alice.request()
                .body(("{'name': {'given': 'Maya'}, " + fields + "}").replace('\'', '"'))
                .post("/v1/contacts")
                .then();
    }

    private ValidatableResponse replaced(String id, String fields) {
        return alice.request()
                .header("If-Match", "*")
                .body(("{" + fields + "}").replace('\'', '"'))
                .put("/v1/contacts/" + id)
                .then();
    }

    private ValidatableResponse patched(String id, String fields) {
        return alice.request()
                .header("If-Match", "*")
                .body(("{" + fields + "}").replace('\'', '"'))
                .patch("/v1/contacts/" + id)
                .then();
    }
}
