package io.keepwarm.contact.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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
    void aLastDayOfAPauseNeedsAPause() {
        added("'pausedUntil': '2030-01-01'").statusCode(400).body("errors.pointer", contains("/pausedUntil"));
        String id = added("'tier': 'CLOSE'").statusCode(201).extract().path("id");
        patched(id, "'pausedUntil': '2030-01-01'").statusCode(400).body("errors.pointer", contains("/pausedUntil"));
        patched(id, "'state': 'PAUSED', 'pausedUntil': '2030-01-01'")
                .statusCode(200)
                .body("pausedUntil", equalTo("2030-01-01"));
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

    private ValidatableResponse patched(String id, String fields) {
        return alice.request()
                .header("If-Match", "*")
                .body(("{" + fields + "}").replace('\'', '"'))
                .patch("/v1/contacts/" + id)
                .then();
    }
}
