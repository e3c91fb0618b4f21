package io.keepwarm.contact.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.chassis.testing.MovedClock;
import io.keepwarm.contact.AppDatabase;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Told;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.Cards;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class MergeTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());
    private final Caller boss = Caller.of("boss", alice.team(), claims -> claims.groups("member", "manager", "admin"));

    private static String added(Caller caller, String body) {
        return caller.request()
                .body(body.replace('\'', '"'))
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse merge(Caller caller, String survivor, String loser, String query) {
        return caller.request()
                .body("{\"loserId\": \"" + loser + "\"}")
                .post("/v1/contacts/" + survivor + "/merge" + query)
                .then();
    }

    private static String merged(Caller caller, String survivor, String loser) {
        return merge(caller, survivor, loser, "").statusCode(201).extract().path("id");
    }

    private static ValidatableResponse undo(Caller caller, String merge) {
        return caller.request().post("/v1/merges/" + merge + "/undo").then();
    }

    private static ValidatableResponse get(Caller caller, String id) {
        return caller.request().get("/v1/contacts/" + id).then();
    }

    private static ValidatableResponse patch(Caller caller, String id, String patch) {
        return caller.request()
                .header("If-Match", "*")
                .body(patch.replace('\'', '"'))
                .patch("/v1/contacts/" + id)
                .then();
    }

    private String maya() {
        return added(
                alice,
                "{'name': {'given': 'Maya', 'family': 'Okonkwo'}, 'emails': [{'value': 'maya@b.example'}], 'title': 'Head'}");
    }

    private String mia() {
        return added(
                alice,
                "{'name': {'given': 'Mia', 'family': 'Okonkwo'}, 'emails': [{'value': 'mia@old.example'}], 'title': 'Lead',"
                        + " 'tags': ['partner'], 'notes': 'likes tea', 'tier': 'CLOSE'}");
    }

    @Test
    void mergesAreFoundAgainByWhoeverSeesTheSurvivor() {
        String survivor = maya();
        String first = merged(alice, survivor, mia());
        String second = merged(alice, survivor, mia());
        String hidden = merged(alice, hiddenMia(), hiddenMia());
        undo(alice, second).statusCode(200);

        merges(alice, "")
                .body("items.id", contains(hidden, second, first))
                .body("items[1].undoneAt", notNullValue())
                .body("items[2].contact.id", equalTo(survivor));
        merges(bob, "").body("items.id", contains(second, first));
        merges(Caller.ofNewTeam("alice"), "").body("items", empty());

        String cursor = merges(alice, "?limit=2")
                .body("items.id", contains(hidden, second))
                .extract()
                .path("next");
        merges(alice, "?limit=2&cursor=" + cursor).body("items.id", contains(first));
    }

    @Test
    void theMergesOfAContactAreFoundByAnyOfItsIds() {
        String one = mia();
        String other = maya();
        String earlier = merged(alice, one, mia());
        merged(alice, maya(), mia());
        String later = merged(alice, other, one);

        merges(alice, "?contactId=" + other).body("items.id", contains(later, earlier));
        merges(bob, "?contactId=" + one)
                .body("items.id", contains(later, earlier))
                .body("items[1].contact.id", equalTo(other));
        alice.request().get("/v1/merges?contactId=" + UUID.randomUUID()).then().statusCode(404);
        alice.request().get("/v1/merges?contactId=mia").then().statusCode(400);
    }

    private static ValidatableResponse merges(Caller caller, String query) {
        return caller.request().get("/v1/merges" + query).then().statusCode(200);
    }

    private String hiddenMia() {
        return added(alice, "{'name': {'given': 'Mia'}, 'visibility': 'PRIVATE'}");
    }

    @Test
    void theSurvivorSaysWhatBothSaidAndAnswersForTheLoser() {
        String survivor = maya();
        String loser = mia();
        String id = merge(alice, survivor, loser, "")
                .statusCode(201)
                .header("Location", containsString("/v1/merges/"))
                .body("survivorId", equalTo(survivor))
                .body("undoUntil", notNullValue())
                .body("contact.emails.value", contains("maya@b.example", "mia@old.example"))
                .extract()
                .path("id");

        get(alice, survivor)
                .body("title", equalTo("Head"))
                .body("tags", contains("partner"))
                .body("tier", equalTo("CLOSE"))
                .body("notes", containsString("likes tea"))
                .body("notes", containsString("title: Lead"));
        get(bob, loser)
                .statusCode(200)
                .body("id", equalTo(survivor))
                .header("Content-Location", "/v1/contacts/" + survivor);
        alice.request().get("/v1/contacts?ids=" + loser + "," + survivor).then().body("items.id", contains(survivor));
        alice.request().get("/v1/contacts").then().body("items.id", contains(survivor));
        alice.request().get("/v1/contacts?q=mia@old.example").then().body("items.id", contains(survivor));
        alice.request().get("/v1/contacts?trashed=true").then().body("items", empty());
        alice.request().get("/v1/duplicates").then().body("items", empty());
        bob.request().get("/v1/merges/" + id).then().statusCode(200).body("loserId", equalTo(loser));
    }

    @Test
    void theLosersIdIsReadButNotChanged() {
        String survivor = maya();
        String loser = mia();
        merged(alice, survivor, loser);
        patch(alice, loser, "{'title': 'x'}")
                .statusCode(409)
                .body("type", equalTo("https://keepwarm.dev/problems/contact-merged"))
                .body("survivorId", equalTo(survivor));
        alice.request()
                .header("If-Match", "*")
                .delete("/v1/contacts/" + loser)
                .then()
                .statusCode(409);
        alice.request().post("/v1/contacts/" + loser + "/restore").then().statusCode(409);
        boss.request().post("/v1/contacts/" + loser + "/erase").then().statusCode(409);
        alice.request()
                .body("{\"kind\": \"AWARD\"}")
                .post("/v1/contacts/" + loser + "/life-events")
                .then()
                .statusCode(409);
        merge(alice, survivor, loser, "").statusCode(409);
        merge(alice, loser, survivor, "").statusCode(409);
        merge(alice, loser, mia(), "").statusCode(409).body("survivorId", equalTo(survivor));
    }

    @Test
    void theOthersAreToldOfTheMergeAndOfItsEnd() {
        String survivor = maya();
        String loser = mia();
        String id = merged(alice, survivor, loser);
        undo(alice, id).statusCode(200);
        try (var contacts = Told.on("keepwarm.contacts")) {
            var told = contacts.await(state -> state.path("contactId").asText().equals(loser), 4);
            assertThat(told).extracting(state -> state.path("version").asLong()).containsExactly(1L, 2L, 3L, 4L);
            assertThat(told)
                    .extracting(state -> state.path("survivorId").asText())
                    .containsExactly("", survivor, survivor, "");
            assertThat(told.getLast().path("keeperId").asText()).isEqualTo("alice");
            var ofSurvivor =
                    contacts.await(state -> state.path("contactId").asText().equals(survivor), 3);
            assertThat(ofSurvivor)
                    .extracting(state -> state.path("emails").size())
                    .containsExactly(1, 2, 1);
        }
    }

    @Test
    void bothHistoriesAreOne() {
        String survivor = maya();
        String loser = mia();
        patch(bob, loser, "{'title': 'Director'}");
        String id = merged(alice, survivor, loser);
        for (String either : List.of(survivor, loser)) {
            alice.request()
                    .get("/v1/contacts/" + either + "/history")
                    .then()
                    .body("items", hasSize(5))
                    .body("items.changes.flatten().field", hasItems("/mergedInto", "/tags", "/title"))
                    .body("items.changes.flatten().findAll { it.field == '/title' }.new", hasItems("Director", "Head"));
        }
        undo(alice, id);
        alice.request().get("/v1/contacts/" + survivor + "/history").then().body("items", hasSize(3));
        alice.request().get("/v1/contacts/" + loser + "/history").then().body("items", hasSize(4));
    }

    @Test
    void mergingAndUndoingIsDoingNothing() throws IOException {
        var cards = Cards.any().array(Card[].class).ofSize(16).sample();
        for (int n = 0; n < cards.length; n += 2) {
            String survivor = added(alice, body(cards[n]));
            String loser = added(alice, body(cards[n + 1]));
            var before = List.of(said(survivor), said(loser));
            String id = merged(alice, survivor, loser);
            undo(alice, id).statusCode(200).body("undoneAt", notNullValue());
            assertThat(List.of(said(survivor), said(loser))).isEqualTo(before);
        }
    }

    /// The goals of these cards are of no team.
    private static String body(Card card) {
        ObjectNode body = JSON.valueToTree(card);
        if (body.get("relevance") instanceof ObjectNode relevance) {
            relevance.remove("goalIds");
        }
        return body.toString();
    }

    private JsonNode said(String id) throws IOException {
        return ((ObjectNode) JSON.readTree(get(alice, id).extract().asString()))
                .without(List.of("version", "updatedAt"));
    }

    @Test
    void whatWasChangedSinceTheMergeStaysChanged() {
        String survivor = maya();
        String loser = mia();
        String id = merged(alice, survivor, loser);
        patch(bob, survivor, "{'title': 'Director'}").statusCode(200);
        undo(alice, id).statusCode(200);
        undo(alice, id).statusCode(200);
        get(alice, survivor)
                .body("title", equalTo("Director"))
                .body("emails.value", contains("maya@b.example"))
                .body("tier", equalTo("REGULAR"))
                .body("", not(hasKey("notes")));
        get(alice, loser)
                .body("id", equalTo(loser))
                .body("title", equalTo("Lead"))
                .body("keeperId", equalTo("alice"));
        alice.request().get("/v1/contacts?q=mia@old.example").then().body("items.id", contains(loser));
        merged(alice, survivor, loser);
    }

    @Test
    void aPreviewChangesNothing() {
        String survivor = maya();
        String loser = mia();
        merge(alice, survivor, loser, "?preview=true")
                .statusCode(200)
                .body("", not(hasKey("id")))
                .body("contact.id", equalTo(survivor))
                .body("contact.emails", hasSize(2));
        get(alice, survivor).body("version", equalTo(1)).body("emails", hasSize(1));
        get(alice, loser).body("id", equalTo(loser));
        merge(alice, survivor, loser, "?preview=maybe").statusCode(400);
    }

    @Test
    void aRepeatedRequestMergesOnce() {
        String survivor = maya();
        String loser = mia();
        String key = "\"" + UUID.randomUUID() + "\"";
        var ids = List.of(1, 2).stream()
                .map(time -> alice.request()
                        .header("Idempotency-Key", key)
                        .body("{\"loserId\": \"" + loser + "\"}")
                        .post("/v1/contacts/" + survivor + "/merge")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .distinct();
        assertThat(ids).hasSize(1);
    }

    @Test
    void onlyTheKeeperOfBothMergesAndOfWhatTheTeamSeesAManager() {
        String survivor = maya();
        String bobs = added(bob, "{'name': {'given': 'Maya'}, 'tier': 'INNER_CIRCLE', 'vouch': {'level': 4}}");
        String secret = added(bob, "{'name': {'given': 'Maya'}, 'visibility': 'PRIVATE'}");
        merge(alice, survivor, bobs, "").statusCode(403).body("detail", containsString("bob"));
        merge(alice, bobs, survivor, "?preview=true").statusCode(403);
        merge(alice, survivor, secret, "").statusCode(400).body("errors[0].pointer", equalTo("/loserId"));
        merge(boss, survivor, secret, "").statusCode(400);
        merge(boss, secret, survivor, "").statusCode(404);
        String id = merged(boss, survivor, bobs);
        get(alice, survivor)
                .body("keeperId", equalTo("alice"))
                .body("tier", equalTo("REGULAR"))
                .body("", not(hasKey("vouch")))
                .body("notes", containsString("vouch: 4"));
        undo(alice, id).statusCode(403);
        undo(Caller.ofNewTeam("alice"), id).statusCode(404);
        undo(boss, id).statusCode(200);
        get(bob, bobs).body("keeperId", equalTo("bob")).body("vouch.level", equalTo(4));
    }

    @Test
    void mergingShowsNobodyWhatTheyHaveNotSeen() {
        String survivor = maya();
        String secret = added(alice, "{'name': {'given': 'Maya'}, 'visibility': 'PRIVATE', 'notes': 'between us'}");
        String id = merged(alice, survivor, secret);
        get(alice, survivor).body("visibility", equalTo("PRIVATE")).body("notes", containsString("between us"));
        get(bob, survivor).statusCode(404);
        get(bob, secret).statusCode(404);
        bob.request().get("/v1/merges/" + id).then().statusCode(404);
        undo(alice, id).statusCode(200);
        get(bob, survivor).statusCode(200).body("", not(hasKey("notes")));
        get(bob, secret).statusCode(404);
    }

    @Test
    void undoingAMergeShowsNobodyWhatWasPrivateThoughTheSurvivorWasChangedSince() {
        String survivor = maya();
        String secret = added(
                alice,
                "{'name': {'given': 'Maya'}, 'visibility': 'PRIVATE', 'emails': [{'value': 'secret@b.example'}],"
                        + " 'notes': 'between us'}");
        String id = merged(alice, survivor, secret);
        patch(
                alice,
                survivor,
                "{'emails': [{'value': 'maya@b.example'}, {'value': 'secret@b.example'}, {'value': 'new@b.example'}]}");
        undo(alice, id).statusCode(200);
        get(bob, survivor)
                .statusCode(200)
                .body("emails.value", contains("maya@b.example", "new@b.example"))
                .body("", not(hasKey("notes")));

        String again = merged(alice, survivor, secret);
        patch(alice, survivor, "{'notes': 'still between us'}").statusCode(200);
        undo(alice, again).statusCode(200);
        get(alice, survivor).body("visibility", equalTo("PRIVATE")).body("notes", equalTo("still between us"));
        get(bob, survivor).statusCode(404);
        get(bob, secret).statusCode(404);
    }

    @Test
    void mergesIntoMergesAreUndoneTheLastFirst() {
        String first = maya();
        String second = mia();
        String third = added(alice, "{'name': {'given': 'May'}, 'emails': [{'value': 'may@third.example'}]}");
        String fourth = added(alice, "{'name': {'given': 'M'}}");
        String one = merged(alice, first, second);
        String two = merged(alice, first, third);
        String three = merged(alice, fourth, first);
        get(alice, second).body("id", equalTo(fourth)).body("emails", hasSize(3));
        alice.request().get("/v1/contacts/" + fourth + "/history").then().body("items.version", hasSize(10));
        undo(alice, one).statusCode(409).body("survivorId", equalTo(fourth));
        undo(alice, three).statusCode(200);
        undo(alice, one)
                .statusCode(409)
                .body("type", containsString("later-merge"))
                .body("mergeId", equalTo(two));
        undo(alice, two).statusCode(200);
        undo(alice, one).statusCode(200);
        get(alice, first).body("emails.value", contains("maya@b.example"));
        alice.request().get("/v1/contacts").then().body("items.id", containsInAnyOrder(first, second, third, fourth));
    }

    @Test
    void afterThirtyDaysItIsFinal() throws SQLException {
        String undone = merged(alice, maya(), mia());
        String id = merged(alice, maya(), mia());
        try (var clock = MovedClock.by(Duration.ofDays(29))) {
            undo(alice, undone).statusCode(200);
            clock.set(Duration.ofDays(30).plusMinutes(1));
            undo(alice, id).statusCode(409).body("type", containsString("merge-final"));
            Awaitility.await().until(() -> kept("contact_merge where id = '" + id + "' and before is not null") == 0);
            assertThat(kept("merge_moved where merge_id = '" + id + "'")).isZero();
            undo(alice, id).statusCode(409);
        }
    }

    private long kept(String rows) throws SQLException {
        try (var app = AppDatabase.open("app");
                var count = app.createStatement()) {
            AppDatabase.setTeam(app, alice.team());
            try (var answer = count.executeQuery("select count(*) from " + rows)) {
                answer.next();
                return answer.getLong(1);
            }
        }
    }

    @Test
    void whoWasMergedIsErasedWithTheSurvivor() {
        String survivor = added(alice, "{'name': {'given': 'Maya'}, 'visibility': 'PRIVATE'}");
        String loser = mia();
        String deeper = added(alice, "{'name': {'given': 'Mimi'}}");
        merged(alice, loser, deeper);
        String id = merged(alice, survivor, loser);
        alice.request().post("/v1/contacts/" + survivor + "/erase").then().statusCode(204);
        for (String gone : List.of(survivor, loser, deeper)) {
            get(alice, gone).statusCode(404);
            try (var contacts = Told.on("keepwarm.contacts")) {
                var told = contacts.await(
                        state -> state.path("contactId").asText().equals(gone)
                                && !state.has("name")
                                && !state.has("survivorId"),
                        1);
                assertThat(told).hasSize(1);
            }
        }
        undo(alice, id).statusCode(404);
    }

    @Test
    void theTrashOfASurvivorIsErasedWithWhoWasMerged() {
        String survivor = maya();
        String loser = mia();
        merged(alice, survivor, loser);
        alice.request()
                .header("If-Match", "*")
                .delete("/v1/contacts/" + survivor)
                .then()
                .statusCode(204);
        try (var clock = MovedClock.by(Duration.ofDays(30).plusMinutes(1))) {
            Awaitility.await().until(() -> get(alice, loser).extract().statusCode() == 404);
        }
    }

    @Test
    void anInnerCircleIsNoLargerAfterAMergeOrItsEnd() {
        boss.request().header("If-Match", "*").body("{\"innerCircleLimit\": 5}").put("/v1/team-settings");
        String survivor = maya();
        String loser = added(alice, "{'name': {'given': 'Mia'}, 'tier': 'INNER_CIRCLE'}");
        for (int n = 0; n < 3; n++) {
            added(alice, "{'name': {'given': 'Close'}, 'tier': 'INNER_CIRCLE'}");
        }
        String inside = added(alice, "{'name': {'given': 'Close'}, 'tier': 'INNER_CIRCLE'}");
        merge(alice, inside, loser, "?preview=true").statusCode(200);
        String one = merged(alice, survivor, loser);
        get(alice, survivor).body("tier", equalTo("INNER_CIRCLE"));
        String two = merged(alice, survivor, inside);
        String taking = added(alice, "{'name': {'given': 'Late'}, 'tier': 'INNER_CIRCLE'}");
        undo(alice, two).statusCode(409).body("candidates", hasSize(5));
        alice.request()
                .post("/v1/merges/" + two + "/undo?replacing=" + taking)
                .then()
                .statusCode(200);
        get(alice, taking).body("tier", equalTo("CLOSE"));
        undo(alice, one).statusCode(200);
        alice.request().get("/v1/contacts?tier=INNER_CIRCLE").then().body("items", hasSize(5));
    }

    @Test
    void whoWasMergedFollowsTheSurvivorToItsNewKeeper() {
        bob.request().get("/v1/me");
        String survivor = maya();
        String loser = mia();
        String id = merged(alice, survivor, loser);
        boss.request()
                .body("{\"to\": \"bob\", \"all\": true}")
                .post("/v1/members/alice/hand-over")
                .then()
                .statusCode(200)
                .body("moved", equalTo(1));
        undo(alice, id).statusCode(403);
        undo(bob, id).statusCode(200);
        get(bob, loser).body("keeperId", equalTo("bob"));
    }

    @Test
    void nobodyComesBackToAMemberWhoHasHandedEverythingOver() {
        var carol = Caller.of("carol", alice.team());
        carol.request().get("/v1/me");
        String survivor = maya();
        String bobs = added(bob, "{'name': {'given': 'Maya'}}");
        String id = merged(boss, survivor, bobs);
        boss.request()
                .body("{\"to\": \"carol\", \"all\": true}")
                .post("/v1/members/bob/hand-over")
                .then()
                .statusCode(200);
        undo(boss, id).statusCode(200);
        get(carol, bobs).body("keeperId", equalTo("carol"));
    }

    @Test
    void whatCannotBeMergedIsSaid() {
        String survivor = maya();
        String trashed = mia();
        alice.request().header("If-Match", "*").delete("/v1/contacts/" + trashed);
        merge(alice, survivor, survivor, "").statusCode(400);
        merge(alice, survivor, UUID.randomUUID().toString(), "").statusCode(400);
        merge(alice, UUID.randomUUID().toString(), survivor, "").statusCode(404);
        merge(alice, survivor, trashed, "").statusCode(409).body("type", containsString("in-trash"));
        String wordy = added(alice, "{'name': {'given': 'W'}, 'notes': '" + "a ".repeat(9_000) + "'}");
        String wordier = added(alice, "{'name': {'given': 'W'}, 'notes': '" + "b ".repeat(9_000) + "'}");
        merge(alice, wordy, wordier, "")
                .statusCode(409)
                .body("type", containsString("too-much-together"))
                .body("detail", containsString("notes"));
        alice.request()
                .body("{}")
                .post("/v1/contacts/" + survivor + "/merge")
                .then()
                .statusCode(400);
        undo(alice, UUID.randomUUID().toString()).statusCode(404);
    }
}
