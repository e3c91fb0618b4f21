package io.keepwarm.contact.merge;

import static io.keepwarm.contact.Waiting.patiently;
import static io.keepwarm.contact.merge.Merges.added;
import static io.keepwarm.contact.merge.Merges.get;
import static io.keepwarm.contact.merge.Merges.maya;
import static io.keepwarm.contact.merge.Merges.merged;
import static io.keepwarm.contact.merge.Merges.mia;
import static io.keepwarm.contact.merge.Merges.patch;
import static io.keepwarm.contact.merge.Merges.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
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
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.Cards;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two contacts that were one are two again.
@QuarkusTest
@ContactService
class UndoingMergesTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());

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
    void bothHistoriesAreOne() {
        String survivor = maya(alice);
        String loser = mia(alice);
        patch(bob, loser, "{'title': 'Director'}");
        String id = merged(alice, survivor, loser);
        for (String either : List.of(survivor, loser)) {
            alice.request()
                    .get("/v1/contacts/" + either + "/history")
                    .then()
                    .body("items", hasSize(5))
                    .body("items.changes.flatten().field", hasItems("/mergedInto", "/tags", "/title"))
                    .body("items.findAll { it.mergeId }.mergeId", contains(id, id))
                    .body("items.changes.flatten().findAll { it.field == '/title' }.new", hasItems("Director", "Head"));
        }
        undo(alice, id);
        alice.request().get("/v1/contacts/" + survivor + "/history").then().body("items", hasSize(3));
        alice.request().get("/v1/contacts/" + loser + "/history").then().body("items", hasSize(4));
    }

    @Test
    void whatWasChangedSinceTheMergeStaysChanged() {
        String survivor = maya(alice);
        String loser = mia(alice);
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
    void mergesIntoMergesAreUndoneTheLastFirst() {
        String first = maya(alice);
        String second = mia(alice);
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
        String undone = merged(alice, maya(alice), mia(alice));
        String id = merged(alice, maya(alice), mia(alice));
        try (var clock = MovedClock.by(Duration.ofDays(29))) {
            undo(alice, undone).statusCode(200);
            clock.set(Duration.ofDays(30).plusMinutes(1));
            undo(alice, id).statusCode(409).body("type", containsString("merge-final"));
            patiently().until(() -> kept("contact_merge where id = '" + id + "' and before is not null") == 0);
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
}
