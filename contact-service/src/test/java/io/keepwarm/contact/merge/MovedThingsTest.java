package io.keepwarm.contact.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class MovedThingsTest {
    private final Caller alice = Caller.ofNewTeam("alice");
    private String survivor = "";
    private String loser = "";

    @BeforeEach
    void twoOfOnePerson() {
        survivor = added("Maya");
        loser = added("Mia");
    }

    private String added(String name) {
        return post("/v1/contacts", "{'name': {'given': '" + name + "'}, 'visibility': 'PRIVATE'}");
    }

    private String post(String path, String body) {
        return alice.request()
                .body(body.replace('\'', '"'))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String merged() {
        return post("/v1/contacts/" + survivor + "/merge", "{'loserId': '" + loser + "'}");
    }

    private void undo(String merge) {
        alice.request().post("/v1/merges/" + merge + "/undo").then().statusCode(200);
    }

    private ValidatableResponse get(String path) {
        return alice.request().get(path).then().statusCode(200);
    }

    private String noted(String contact) {
        return post("/v1/contacts/" + contact + "/life-events", "{'kind': 'AWARD', 'note': 'a prize'}");
    }

    @Test
    void whatHappenedToTheLoserHappenedToTheSurvivorUntilTheyPart() {
        String own = noted(survivor);
        String theirs = noted(loser);
        String merge = merged();
        get("/v1/contacts/" + survivor + "/life-events").body("items.id", containsInAnyOrder(own, theirs));
        String later = noted(survivor);
        undo(merge);
        get("/v1/contacts/" + survivor + "/life-events").body("items.id", containsInAnyOrder(own, later));
        get("/v1/contacts/" + loser + "/life-events")
                .body("items.id", contains(theirs))
                .body("items[0].version", equalTo(3));
        try (var events = Told.on("keepwarm.life-events")) {
            var told = events.await(state -> state.path("lifeEventId").asText().equals(theirs), 3);
            assertThat(told)
                    .extracting(state -> state.path("contactId").asText())
                    .containsExactly(loser, survivor, loser);
        }
    }

    @Test
    void whatHappenedToTheLoserIsForgottenWithTheSurvivor() {
        String theirs = noted(loser);
        merged();
        alice.request().post("/v1/contacts/" + survivor + "/erase").then().statusCode(204);
        try (var events = Told.on("keepwarm.life-events")) {
            assertThat(events.await(state -> state.path("lifeEventId").asText().equals(theirs), 2))
                    .hasSize(2);
        }
    }

    @Test
    void whoStoodToTheLoserStandsToTheSurvivorUntilTheyPart() {
        String friend = added("Friend");
        String manager = added("Manager");
        relate(survivor, friend, "FRIEND");
        relate(loser, friend, "FRIEND");
        relate(loser, survivor, "COLLEAGUE");
        String managed = relate(loser, manager, "MANAGER");
        String merge = merged();
        get("/v1/contacts/" + survivor + "/relations")
                .body("items.kind", containsInAnyOrder("FRIEND", "MANAGER"))
                .body("items.find { it.kind == 'MANAGER' }.toContactId", equalTo(manager));
        get("/v1/contacts/" + manager + "/relations")
                .body("items.kind", contains("REPORT"))
                .body("items.toContactId", contains(survivor));
        undo(merge);
        get("/v1/contacts/" + survivor + "/relations").body("items.kind", containsInAnyOrder("FRIEND", "COLLEAGUE"));
        get("/v1/contacts/" + loser + "/relations")
                .body("items.kind", containsInAnyOrder("FRIEND", "COLLEAGUE", "MANAGER"))
                .body("items.find { it.kind == 'MANAGER' }.id", equalTo(managed));
    }

    private String relate(String contact, String other, String kind) {
        return post(
                "/v1/contacts/" + contact + "/relations", "{'toContactId': '" + other + "', 'kind': '" + kind + "'}");
    }

    @Test
    void theSurvivorIsInTheCirclesOfTheLoserUntilTheyPart() {
        String both = post("/v1/circles", "{'name': 'Both'}");
        String one = post("/v1/circles", "{'name': 'One'}");
        take(both, survivor, loser);
        take(one, loser);
        String merge = merged();
        get("/v1/circles/" + both + "/members").body("items.contactId", contains(survivor));
        get("/v1/circles/" + one + "/members").body("items.contactId", contains(survivor));
        get("/v1/contacts?circle=" + one).body("items.id", contains(survivor));
        undo(merge);
        get("/v1/circles/" + both + "/members").body("items.contactId", containsInAnyOrder(survivor, loser));
        get("/v1/circles/" + one + "/members").body("items.contactId", contains(loser));
    }

    private void take(String circle, String... contacts) {
        alice.request()
                .body("{\"contactIds\": [\"" + String.join("\", \"", contacts) + "\"]}")
                .post("/v1/circles/" + circle + "/members")
                .then()
                .statusCode(lessThan(300));
    }

    @Test
    void askedUnderTheLosersIdTheSurvivorAnswers() {
        String event = noted(loser);
        String friend = added("Friend");
        String relation = relate(loser, friend, "FRIEND");
        String circle = post("/v1/circles", "{'name': 'One'}");
        take(circle, survivor, loser);
        alice.request()
                .header("If-Match", "*")
                .body("{\"needs\": [{\"kind\": \"KNOWLEDGE\", \"text\": \"grants\"}]}")
                .patch("/v1/contacts/" + loser)
                .then()
                .statusCode(200);
        post("/v1/offers", "{'kind': 'KNOWLEDGE', 'title': 'Grants', 'topics': ['grants']}");
        merged();
        get("/v1/contacts/" + loser + "/life-events").body("items.id", contains(event));
        get("/v1/contacts/" + loser + "/life-events/" + event).body("contactId", equalTo(survivor));
        get("/v1/contacts/" + loser + "/relations").body("items.id", contains(relation));
        get("/v1/contacts/" + loser + "/relations/" + relation).body("toContactId", equalTo(friend));
        get("/v1/circles?contactId=" + loser).body("items.id", contains(circle));
        get("/v1/matches?contactId=" + loser).body("items.contactId", contains(survivor));
    }

    @Test
    void whatWasTakenBackMeanwhileStaysSo() {
        String theirs = noted(loser);
        String friend = added("Friend");
        String relation = relate(loser, friend, "FRIEND");
        String merge = merged();
        delete("/v1/contacts/" + survivor + "/life-events/" + theirs);
        delete("/v1/contacts/" + survivor + "/relations/" + relation);
        undo(merge);
        get("/v1/contacts/" + loser + "/life-events").body("items", empty());
        get("/v1/contacts/" + loser + "/relations").body("items", empty());
    }

    private void delete(String path) {
        alice.request().header("If-Match", "*").delete(path).then().statusCode(204);
    }
}
