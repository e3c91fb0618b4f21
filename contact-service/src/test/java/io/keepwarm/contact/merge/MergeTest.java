package io.keepwarm.contact.merge;

import static io.keepwarm.contact.merge.Merges.added;
import static io.keepwarm.contact.merge.Merges.get;
import static io.keepwarm.contact.merge.Merges.maya;
import static io.keepwarm.contact.merge.Merges.merge;
import static io.keepwarm.contact.merge.Merges.merged;
import static io.keepwarm.contact.merge.Merges.mia;
import static io.keepwarm.contact.merge.Merges.patch;
import static io.keepwarm.contact.merge.Merges.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Two contacts become one.
@QuarkusTest
@ContactService
class MergeTest {
    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());
    private final Caller boss = Caller.of("boss", alice.team(), claims -> claims.groups("member", "manager", "admin"));

    @Test
    void theSurvivorSaysWhatBothSaidAndAnswersForTheLoser() {
        String survivor = maya(alice);
        String loser = mia(alice);
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
        String survivor = maya(alice);
        String loser = mia(alice);
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
        merge(alice, loser, mia(alice), "").statusCode(409).body("survivorId", equalTo(survivor));
    }

    @Test
    void theLosersIdInABodyIsAnsweredWithTheSurvivors() {
        String survivor = maya(alice);
        String loser = mia(alice);
        String other = added(alice, "{'name': {'full': 'Other'}}");
        merged(alice, survivor, loser);
        alice.request()
                .body("{\"toContactId\": \"" + loser + "\", \"kind\": \"FRIEND\"}")
                .post("/v1/contacts/" + other + "/relations")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://keepwarm.dev/problems/contact-merged"))
                .body("survivorId", equalTo(survivor));
        String circle = alice.request()
                .body("{\"name\": \"Sailing\"}")
                .post("/v1/circles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        alice.request()
                .body("{\"contactIds\": [\"" + other + "\", \"" + loser + "\"]}")
                .post("/v1/circles/" + circle + "/members")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://keepwarm.dev/problems/contact-merged"))
                .body("survivorId", equalTo(survivor));
        alice.request().get("/v1/circles/" + circle + "/members").then().body("items", empty());
    }

    @Test
    void theLosersIdInABodyTellsNothingOfASurvivorOneMayNotSee() {
        String survivor = added(alice, "{'name': {'full': 'Maya'}, 'visibility': 'PRIVATE'}");
        String loser = mia(alice);
        String bobs = added(bob, "{'name': {'full': 'Other'}}");
        merged(alice, survivor, loser);
        bob.request()
                .body("{\"toContactId\": \"" + loser + "\", \"kind\": \"FRIEND\"}")
                .post("/v1/contacts/" + bobs + "/relations")
                .then()
                .statusCode(400);
    }

    @Test
    void theOthersAreToldOfTheMergeAndOfItsEnd() {
        String survivor = maya(alice);
        String loser = mia(alice);
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
    void aPreviewChangesNothing() {
        String survivor = maya(alice);
        String loser = mia(alice);
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
        String survivor = maya(alice);
        String loser = mia(alice);
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
    void whatCannotBeMergedIsSaid() {
        String survivor = maya(alice);
        String trashed = mia(alice);
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
