package io.keepwarm.contact.merge;

import static io.keepwarm.contact.merge.Merges.added;
import static io.keepwarm.contact.merge.Merges.maya;
import static io.keepwarm.contact.merge.Merges.merged;
import static io.keepwarm.contact.merge.Merges.mia;
import static io.keepwarm.contact.merge.Merges.undo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Merges are found again.
@QuarkusTest
@ContactService
class ListingMergesTest {
    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());

    @Test
    void mergesAreFoundAgainByWhoeverSeesTheSurvivor() {
        String survivor = maya(alice);
        String first = merged(alice, survivor, mia(alice));
        String second = merged(alice, survivor, mia(alice));
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
        String one = mia(alice);
        String other = maya(alice);
        String earlier = merged(alice, one, mia(alice));
        merged(alice, maya(alice), mia(alice));
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
}
