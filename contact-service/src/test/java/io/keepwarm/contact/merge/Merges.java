package io.keepwarm.contact.merge;

import io.keepwarm.chassis.testing.Caller;
import io.restassured.response.ValidatableResponse;

/// Contacts and merges of them, as members make them.
final class Merges {
    private Merges() {}

    static String added(Caller caller, String body) {
        return caller.request()
                .body(body.replace('\'', '"'))
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse merge(Caller caller, String survivor, String loser, String query) {
        return caller.request()
                .body("{\"loserId\": \"" + loser + "\"}")
                .post("/v1/contacts/" + survivor + "/merge" + query)
                .then();
    }

    static String merged(Caller caller, String survivor, String loser) {
        return merge(caller, survivor, loser, "").statusCode(201).extract().path("id");
    }

    static ValidatableResponse undo(Caller caller, String merge) {
        return caller.request().post("/v1/merges/" + merge + "/undo").then();
    }

    static ValidatableResponse get(Caller caller, String id) {
        return caller.request().get("/v1/contacts/" + id).then();
    }

    static ValidatableResponse patch(Caller caller, String id, String patch) {
        return caller.request()
                .header("If-Match", "*")
                .body(patch.replace('\'', '"'))
                .patch("/v1/contacts/" + id)
                .then();
    }

    static String maya(Caller alice) {
        return added(
                alice,
                "{'name': {'given': 'Maya', 'family': 'Okonkwo'}, 'emails': [{'value': 'maya@b.example'}], 'title': 'Head'}");
    }

    static String mia(Caller alice) {
        return added(
                alice,
                "{'name': {'given': 'Mia', 'family': 'Okonkwo'}, 'emails': [{'value': 'mia@old.example'}], 'title': 'Lead',"
                        + " 'tags': ['partner'], 'notes': 'likes tea', 'tier': 'CLOSE'}");
    }
}
