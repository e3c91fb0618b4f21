package io.keepwarm.interaction.outreachcheck;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.keepwarm.events.contact.Visibility;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the check knows of a contact comes from what other services tell.
@ServiceTest
class KnownReadersTest {
    private static final String EMPTY_WISH = "Let's connect.";

    private final Team team = Team.any();
    private final String ada = UUID.randomUUID().toString();
    private World world;

    @BeforeEach
    void adaIsKnown() {
        world = new World(team);
        world.acquaintanceSaved(ada, "alice", Visibility.TEAM);
        Awaitility.await()
                .untilAsserted(() -> check("CONNECT", EMPTY_WISH).body("findings.rule", hasItem("NOT_THEIR_CHANNEL")));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private ValidatableResponse check(String intent, String text) {
        return team.as("alice")
                .body(Map.of("contactId", ada, "channel", "LINKEDIN", "intent", intent, "text", text))
                .post("/v1/outreach-checks")
                .then()
                .statusCode(200);
    }

    @Test
    void suggestsWhatIsKnown() {
        check("CONNECT", EMPTY_WISH)
                .body(
                        "findings.find { it.rule == 'NO_COMMON_GROUND' }.suggestion",
                        equalTo("Hi Ada, you may remember how we met: over a broken loom, the fair in Ghent, 2019."))
                .body("findings.find { it.rule == 'NO_REASON' }.suggestion", containsString("sailing"))
                .body("findings.find { it.rule == 'NOT_THEIR_CHANNEL' }.suggestion", equalTo("Use a letter instead."))
                .body("findings.rule", hasItem("OLD_RESEARCH"));
        check("ASK", "Hi Ada, could you introduce me to your boss?")
                .body(
                        "findings.find { it.rule == 'NOTHING_OFFERED' }.suggestion",
                        containsString("a weaver for the spring"));
    }

    @Test
    void takesTheirSubjectsForCommonGroundAndForTheTopic() {
        check("CONNECT", "Hi Ada, Rosa Berg says you still mend looms. May I ask where you buy the reeds?")
                .body("findings.rule", not(hasItem("NO_COMMON_GROUND")));
        check("SHARE", "Hi Ada, our payroll software now files the wage tax.")
                .body("findings.rule", hasItem("OFF_TOPIC"));
        check("SHARE", "Hi Ada, our payroll software now files the wage tax of weaving mills.")
                .body("findings.rule", not(hasItem("OFF_TOPIC")));
    }

    @Test
    void mindsWhatHappenedInTheirLifeUntilItIsTakenBack() {
        String event = UUID.randomUUID().toString();
        world.lifeEventNoted(event, ada, LifeEventKind.LOSS, "Her father died");
        Awaitility.await()
                .untilAsserted(() -> check("SHARE", "Hi Ada, a regatta list for you.")
                        .body(
                                "findings.find { it.rule == 'NEWS_NOT_MENTIONED' }.suggestion",
                                equalTo("I was sorry to hear of it: Her father died.")));
        check("SHARE", "Hi Ada, I am so sorry about your father.")
                .body("findings.rule", not(hasItem("NEWS_NOT_MENTIONED")));

        world.lifeEventRetracted(event, ada);
        Awaitility.await()
                .untilAsserted(() -> check("SHARE", "Hi Ada, a regatta list for you.")
                        .body("findings.rule", not(hasItem("NEWS_NOT_MENTIONED"))));
    }

    @Test
    void remindsOfTopicsHelpAndPromises() {
        team.logged("alice", """
                {"contactIds": ["%s"], "occurredAt": "%s", "channel": "CALL", "direction": "MUTUAL", "intent": "CATCH_UP",
                 "topics": ["dye plants"], "openTopics": ["the new mill"],
                 "help": {"side": "RECEIVED", "kind": "a look at my pattern"},
                 "promises": [{"by": "ME", "what": "send the shuttle", "dueOn": "%s"}]}
                """.formatted(
                        ada, Team.daysAgo(20), LocalDate.now(ZoneOffset.UTC).minusDays(5)));

        check("THANK", "Thank you, Ada, you are a star!")
                .body(
                        "findings.find { it.rule == 'THANKS_WITHOUT_RESULT' }.suggestion",
                        containsString("a look at my pattern"))
                .body("findings.find { it.rule == 'PROMISE_OPEN' }.message", containsString("send the shuttle"))
                .body("findings.find { it.rule == 'OPEN_TOPIC' }.message", containsString("the new mill"))
                .body("tie.stage", equalTo("TALKING"))
                .body("tie.silentDays", equalTo(20));
        check("CATCH_UP", "Hi Ada, as promised, the shuttle is in the post. How is the new mill?")
                .body("findings.rule", not(hasItem("PROMISE_OPEN")))
                .body("findings.rule", not(hasItem("OPEN_TOPIC")));
        team.as("bob")
                .body(Map.of("contactId", ada, "channel", "LETTER", "intent", "THANK", "text", "Thank you, Ada!"))
                .post("/v1/outreach-checks")
                .then()
                .body("findings.rule", equalTo(List.of("THANKS_WITHOUT_RESULT")));
    }

    @Test
    void theSurvivorOfAMergeIsMeant() {
        String loser = UUID.randomUUID().toString();
        world.merged(loser, ada);
        Awaitility.await()
                .untilAsserted(() -> team.as("alice")
                        .body(Map.of(
                                "contactId", loser, "channel", "LINKEDIN", "intent", "CONNECT", "text", EMPTY_WISH))
                        .post("/v1/outreach-checks")
                        .then()
                        .statusCode(200)
                        .body("tie.contactId", equalTo(ada))
                        .body("findings.rule", hasItems("NOT_THEIR_CHANNEL")));
    }

    @Test
    void nothingIsLeftOfAnErasedContact() {
        world.lifeEventNoted(UUID.randomUUID().toString(), ada, LifeEventKind.AWARD, "A prize");
        world.erased(ada);
        Awaitility.await()
                .untilAsserted(() -> team.as("alice")
                        .body(Map.of("contactId", ada, "channel", "LINKEDIN", "intent", "CONNECT", "text", EMPTY_WISH))
                        .post("/v1/outreach-checks")
                        .then()
                        .statusCode(400));
    }

    @Test
    void whatIsPrivateIsTheKeepersAlone() {
        world.acquaintanceSaved(ada, "alice", Visibility.PRIVATE);
        Awaitility.await()
                .untilAsserted(() -> team.as("bob")
                        .body(Map.of("contactId", ada, "channel", "LINKEDIN", "intent", "CONNECT", "text", EMPTY_WISH))
                        .post("/v1/outreach-checks")
                        .then()
                        .statusCode(400));
        check("CONNECT", EMPTY_WISH).body("findings.rule", hasItem("NOT_THEIR_CHANNEL"));
    }
}
