package io.keepwarm.contact.merge;

import static io.keepwarm.contact.merge.Merges.added;
import static io.keepwarm.contact.merge.Merges.get;
import static io.keepwarm.contact.merge.Merges.maya;
import static io.keepwarm.contact.merge.Merges.merge;
import static io.keepwarm.contact.merge.Merges.merged;
import static io.keepwarm.contact.merge.Merges.mia;
import static io.keepwarm.contact.merge.Merges.undo;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// What becomes of keepers and their inner circles when contacts are merged.
@QuarkusTest
@ContactService
class MergedKeepersTest {
    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());
    private final Caller boss = Caller.of("boss", alice.team(), claims -> claims.groups("member", "manager", "admin"));

    @Test
    void anInnerCircleIsNoLargerAfterAMergeOrItsEnd() {
        boss.request().header("If-Match", "*").body("{\"innerCircleLimit\": 5}").put("/v1/team-settings");
        String survivor = maya(alice);
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
        String survivor = maya(alice);
        String loser = mia(alice);
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
        String survivor = maya(alice);
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
    void theGoalsOfAnothersContactAreLinkedAndNotWrittenIntoTheNotes() {
        String teams = goal("TEAM");
        String bobs = goal("MINE");
        String survivor = maya(alice);
        String loser = added(
                bob,
                "{'name': {'given': 'Maya'}, 'relevance': {'why': 'Knows looms', 'goalIds': ['%s', '%s']}}"
                        .formatted(teams, bobs));
        String id = merged(boss, survivor, loser);
        get(alice, survivor)
                .body("relevance.goalIds", contains(teams))
                .body("relevance.why", nullValue())
                .body("notes", allOf(containsString("Knows looms"), not(containsString(teams))))
                .body("notes", not(containsString(bobs)));
        get(bob, survivor).body("relevance.goalIds", containsInAnyOrder(teams, bobs));
        undo(boss, id).statusCode(200);
        get(alice, survivor).body("relevance", nullValue());
        get(bob, loser).body("relevance.goalIds", contains(teams, bobs));
    }

    private String goal(String scope) {
        return bob.request()
                .body("{\"title\": \"Weave\", \"scope\": \"%s\"}".formatted(scope))
                .post("/v1/goals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
