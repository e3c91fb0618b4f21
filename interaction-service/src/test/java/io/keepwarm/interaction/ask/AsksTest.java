package io.keepwarm.interaction.ask;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.keepwarm.events.contact.Visibility;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@ServiceTest
class AsksTest {
    private final Team team = Team.any();

    @Test
    void aStrangerIsAskedForInformationAtMost() {
        String ada = team.contact();
        check("alice", ada, "\"kind\": \"JOB\"")
                .body("verdict", equalTo("NOT_YET"))
                .body("reasons.rule", hasItem("NO_LIVE_TIE"))
                .body("smallerAsk", equalTo("INFORMATION"))
                .body("wouldMakeItFine", hasItem("Ask for something smaller: a piece of information."))
                .body("basis.stage", equalTo("LISTED"));
        check("alice", ada, "\"kind\": \"INFORMATION\"").body("verdict", equalTo("FINE"));
        team.as("alice").get("/v1/interactions").then().body("items", hasSize(0));
    }

    @Test
    void aTalkOpensTheWayToAnIntroductionAndALatePromiseClosesIt() {
        String ada = team.contact();
        talked(ada, 2);
        check("alice", ada, "\"kind\": \"INTRODUCTION\", \"benefits\": \"BOTH\"")
                .body("verdict", equalTo("FINE"))
                .body("basis.stage", equalTo("TALKING"));
        team.as("alice").body("""
                        {"contactId": "%s", "by": "ME", "what": "Send the slides", "madeOn": "2026-01-01",
                         "dueOn": "2026-01-02"}""".formatted(ada)).post("/v1/promises").then().statusCode(201);
        check("alice", ada, "\"kind\": \"INTRODUCTION\", \"benefits\": \"BOTH\"")
                .body("verdict", equalTo("WAIT"))
                .body("reasons.rule", contains("LATE_PROMISE"))
                .body("basis.latePromises", equalTo(1));
    }

    @Test
    void helpThatWasNotThankedForIsInTheWay() {
        String ada = team.contact();
        talked(ada, 2);
        log(ada, 1, "CATCH_UP", "MUTUAL", "\"help\": {\"side\": \"RECEIVED\", \"kind\": \"review\"}");
        check("alice", ada, "\"kind\": \"ADVICE\"")
                .body("verdict", equalTo("WAIT"))
                .body("wouldMakeItFine[0]", equalTo("Thank them and tell what came of the last help first."));
        log(ada, 0, "THANK", "OUTBOUND", "\"summary\": \"Thanks\"");
        log(ada, 0, "REPORT_BACK", "OUTBOUND", "\"summary\": \"It worked\"");
        check("alice", ada, "\"kind\": \"ADVICE\"").body("verdict", equalTo("FINE"));
    }

    @Test
    void theAsksOfColleaguesCountUnlessTheyArePrivate() {
        String ada = team.contact();
        talked(ada, 3);
        for (String member : new String[] {"bob", "carol", "dave"}) {
            ask(member, ada, 1, false);
        }
        ask("eve", ada, 1, true);
        check("alice", ada, "\"kind\": \"INFORMATION\"")
                .body("verdict", equalTo("WAIT"))
                .body("reasons.rule", hasItem("TEAM_BUDGET"))
                .body("basis.teamAsks", equalTo(3));
        check("eve", ada, "\"kind\": \"INFORMATION\"").body("basis.teamAsks", equalTo(4));
    }

    @Test
    void whatTheyAskOfUsIsNoAskOfOurs() {
        String ada = team.contact();
        talked(ada, 3);
        team.logged("bob", body(ada, 1, "ASK", "INBOUND", "\"private\": false"));
        check("alice", ada, "\"kind\": \"INFORMATION\"").body("basis.teamAsks", equalTo(0));
    }

    @Test
    void anAskOfTwoWhoTurnOutToBeOnePersonIsOneAsk() {
        String ada = team.contact();
        String twin = team.contact();
        talked(ada, 3);
        team.logged(
                "bob",
                body(ada, 1, "ASK", "OUTBOUND", "\"private\": false")
                        .replace("[\"" + ada + "\"]", "[\"" + ada + "\", \"" + twin + "\"]"));
        try (var world = new World(team)) {
            world.merged(twin, ada);
            Awaitility.await().untilAsserted(() -> team.tie("alice", twin).body("contactId", equalTo(ada)));
        }
        check("alice", ada, "\"kind\": \"INFORMATION\"").body("basis.teamAsks", equalTo(1));
    }

    @Test
    void anAskThatWasNotAnsweredIsWaitedFor() {
        String ada = team.contact();
        talked(ada, 5);
        ask("alice", ada, 3, false);
        check("alice", ada, "\"kind\": \"INFORMATION\"").body("reasons.rule", hasItem("LAST_ASK_OPEN"));
        log(ada, 2, "CATCH_UP", "MUTUAL", "\"topics\": [\"looms\"]");
        check("alice", ada, "\"kind\": \"INFORMATION\"").body("reasons.rule", not(hasItem("LAST_ASK_OPEN")));
    }

    @Test
    void theTextTellsWhatIsReallyAskedAndOffered() {
        String ada = team.contact();
        talked(ada, 2);
        check("alice", ada, """
                "kind": "INFORMATION", "text": "Hi Ada, could you refer me for the role at Northwind?" """).body("kind", equalTo("REFERRAL")).body("verdict", equalTo("NOT_YET"));
        check("alice", ada, """
                "kind": "INTRODUCTION",
                "text": "Hi Ada, could you introduce me to Tom? No worries if not." """).body("reasons.rule", not(hasItem("WAY_OUT")));
        check("alice", ada, "\"kind\": \"INTRODUCTION\", \"offer\": \"I read your draft\"")
                .body("reasons.rule", contains("WAY_OUT"));
    }

    @Test
    void onBehalfOfSomebodyTheAskerMustKnowThem() {
        String ada = team.contact();
        String bob = team.contact();
        talked(ada, 2);
        check("alice", ada, "\"kind\": \"INTRODUCTION\", \"offer\": \"x\", \"onBehalfOf\": \"%s\"".formatted(bob))
                .body("reasons.rule", hasItem("BEHALF"));
        talked(bob, 2);
        check("alice", ada, "\"kind\": \"INTRODUCTION\", \"offer\": \"x\", \"onBehalfOf\": \"%s\"".formatted(bob))
                .body("verdict", equalTo("FINE"));
    }

    @Test
    void howFarAColleagueVouchesIsTheirsToSay() {
        String ada = team.contact();
        String eve = UUID.randomUUID().toString();
        String referral = "\"kind\": \"REFERRAL\", \"onBehalfOf\": \"%s\"".formatted(eve);
        try (var world = new World(team)) {
            world.acquaintanceSaved(eve, "alice", Visibility.TEAM);
            Awaitility.await().untilAsserted(() -> team.tie("alice", eve).statusCode(200));
        }
        talked(ada, 2);
        talked(eve, 2);
        check("alice", ada, referral).body("reasons.rule", not(hasItem("BEHALF")));

        team.logged("bob", body(eve, 2, "CATCH_UP", "MUTUAL", "\"topics\": [\"looms\"]"));
        check("bob", ada, referral)
                .body(
                        "reasons.find { it.rule == 'BEHALF' }.message",
                        equalTo(
                                "A colleague keeps the contact you ask for: how far they vouch for them is theirs to say."));
    }

    @Test
    void whatWasAskedIsListedWithWhatCameOfIt() {
        String ada = team.contact();
        log(
                ada,
                3,
                "ASK",
                "OUTBOUND",
                "\"help\": {\"side\": \"ASKED\", \"kind\": \"review\", \"outcome\": \"Sent notes\"}");
        log(ada, 2, "CATCH_UP", "MUTUAL", "\"valueGiven\": \"A book\"");
        ask("bob", ada, 1, false);

        team.as("alice")
                .get("/v1/asks")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].help.outcome", equalTo("Sent notes"));
        team.as("alice").get("/v1/asks?contactId=" + team.contact()).then().body("items", hasSize(0));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused(team.privateContactOf("bob"), "\"kind\": \"JOB\"", "/contactId");
        refused(team.contact(), "\"kind\": \"MONEY\"", "/kind");
        refused(team.contact(), "\"kind\": \"JOB\", \"size\": \"HUGE\"", "/size");
        refused(
                team.contact(),
                "\"kind\": \"JOB\", \"onBehalfOf\": \"%s\"".formatted(team.privateContactOf("bob")),
                "/onBehalfOf");
        team.as("alice").get("/v1/asks?cursor=x").then().statusCode(400);
    }

    private void refused(String contact, String more, String pointer) {
        team.as("alice")
                .body("{\"contactId\": \"%s\", %s}".formatted(contact, more))
                .post("/v1/asks/check")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    private ValidatableResponse check(String member, String contact, String more) {
        return team.as(member)
                .body("{\"contactId\": \"%s\", %s}".formatted(contact, more))
                .post("/v1/asks/check")
                .then()
                .statusCode(200);
    }

    private void talked(String contact, int daysAgo) {
        log(contact, daysAgo, "CATCH_UP", "MUTUAL", "\"topics\": [\"looms\"]");
    }

    private void ask(String member, String contact, int daysAgo, boolean isPrivate) {
        team.logged(member, body(contact, daysAgo, "ASK", "OUTBOUND", "\"private\": " + isPrivate));
    }

    private void log(String contact, int daysAgo, String intent, String direction, String more) {
        team.logged("alice", body(contact, daysAgo, intent, direction, more));
    }

    private static String body(String contact, int daysAgo, String intent, String direction, String more) {
        return """
                {"contactIds": ["%s"], "occurredAt": "%s", "channel": "CALL", "direction": "%s", "intent": "%s", %s}
                """.formatted(contact, Instant.now().minus(daysAgo, ChronoUnit.DAYS), direction, intent, more);
    }
}
