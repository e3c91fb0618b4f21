package io.keepwarm.contact.merge;

import static io.keepwarm.contact.merge.Merges.added;
import static io.keepwarm.contact.merge.Merges.get;
import static io.keepwarm.contact.merge.Merges.maya;
import static io.keepwarm.contact.merge.Merges.merge;
import static io.keepwarm.contact.merge.Merges.merged;
import static io.keepwarm.contact.merge.Merges.patch;
import static io.keepwarm.contact.merge.Merges.undo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// Who may merge, and what nobody learns by it.
@QuarkusTest
@ContactService
class WhoMayMergeTest {
    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());
    private final Caller boss = Caller.of("boss", alice.team(), claims -> claims.groups("member", "manager", "admin"));

    @Test
    void onlyTheKeeperOfBothMergesAndOfWhatTheTeamSeesAManager() {
        String survivor = maya(alice);
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
        String survivor = maya(alice);
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
        String survivor = maya(alice);
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
}
