package io.keepwarm.interaction.outreachcheck;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class CheckingOutreachTest {
    private final Team team = Team.any();

    private ValidatableResponse check(Map<String, ?> body) {
        return team.as("alice").body(body).post("/v1/outreach-checks").then();
    }

    private ValidatableResponse ask(String contact, String text) {
        return check(Map.of("contactId", contact, "channel", "EMAIL", "intent", "ASK", "text", text))
                .statusCode(200);
    }

    private String calledDaysAgo(int days) {
        String contact = team.contact();
        team.logged("alice", Team.call(contact, Team.daysAgo(days).toString()));
        return contact;
    }

    @Test
    void refusesTheTextEverybodySends() {
        check(Map.of(
                        "channel", "LINKEDIN",
                        "intent", "CONNECT",
                        "text", "Hi Ada, I'd like to add you to my professional network on LinkedIn."))
                .statusCode(200)
                .body("verdict", equalTo("DO_NOT_SEND"))
                .body("findings.rule", contains("DEFAULT_TEXT", "NO_COMMON_GROUND", "NO_REASON"))
                .body("findings[0].severity", equalTo("BLOCK"))
                .body("findings[0].at.from", equalTo(0))
                .body("findings[0].at.to", equalTo(67))
                .body("findings[1].at", nullValue())
                .body("findings[1]", hasKey("at"))
                .body("scores.personal", equalTo(0))
                .body("length.characters", equalTo(67))
                .body("length.limit", equalTo(300))
                .body("language", equalTo("en"))
                .body("$", not(hasKey("tie")));
    }

    @Test
    void letsAGoodMessagePass() {
        check(Map.of(
                        "channel", "LINKEDIN",
                        "intent", "CONNECT",
                        "text", "Hi Ada, your talk on looms in Ghent made me rebuild mine. May I follow your work?"))
                .statusCode(200)
                .body("verdict", equalTo("SEND"))
                .body("findings", empty())
                .body("scores", equalTo(Map.of("courteous", 100, "gracious", 100, "personal", 100)));
    }

    @Test
    void tellsHowLongTheSilenceIs() {
        ask(calledDaysAgo(1204), "Hi Ada, our lab in Ghent! Could you refer me to your boss? No worries if not.")
                .body("verdict", equalTo("DO_NOT_SEND"))
                .body(
                        "findings.find { it.rule == 'ASK_TOO_SOON' }.message",
                        startsWith("You ask for a recommendation after 3 years"))
                .body("tie.silentDays", equalTo(1204))
                .body("tie.stage", equalTo("MET"))
                .body("asks.kind", contains("REFERRAL"));
    }

    @Test
    void knowsOneTeamMateFromAnother() {
        String ada = calledDaysAgo(3);

        ask(ada, "Hi Ada, how is the loom? Could you look over my first page? No worries if not, and coffee is on me.")
                .body("findings.rule", not(hasItem("ASK_TOO_BIG")));
        team.as("bob")
                .body(Map.of(
                        "contactId", ada, "channel", "EMAIL", "intent", "ASK", "text", "Could you lend me your car?"))
                .post("/v1/outreach-checks")
                .then()
                .statusCode(200)
                .body("findings.rule", hasItems("ASK_TOO_SOON", "ASK_TOO_BIG"))
                .body("tie.stage", equalTo("LISTED"))
                .body("tie", not(hasKey("silentDays")));
    }

    @Test
    void refusesAContactThatIsNotThereForTheMember() {
        for (String contact : new String[] {
            UUID.randomUUID().toString(),
            team.privateContactOf("bob"),
            Team.any().contact()
        }) {
            check(Map.of("contactId", contact, "channel", "EMAIL", "intent", "ASK", "text", "Hello"))
                    .statusCode(400)
                    .body("errors.pointer", contains("/contactId"));
        }
    }

    @Test
    void saysWhatIsWrongWithTheRequest() {
        check(Map.of("channel", "PIGEON", "intent", "ASK", "text", "Hello")).statusCode(400);
        check(Map.of("channel", "EMAIL", "intent", "UNKNOWN", "text", "Hello")).statusCode(400);
        check(Map.of("channel", "EMAIL", "intent", "ASK"))
                .statusCode(400)
                .body("errors.pointer", contains("/text"))
                .body("errors.detail", contains("send the message to be checked"));
        check(Map.of("channel", "EMAIL", "intent", "ASK", "text", " "))
                .statusCode(400)
                .body("errors.pointer", contains("/text"));
        check(Map.of("channel", "EMAIL", "intent", "ASK", "text", "x".repeat(10_001)))
                .statusCode(400)
                .body("errors[0].detail", startsWith("must have at most 10000 characters"));
        check(Map.of("channel", "EMAIL", "intent", "ASK", "text", "Hello", "language", "tlh"))
                .statusCode(400)
                .body("errors.pointer", contains("/language"));
        check(Map.of("text", "Hello")).statusCode(400).body("errors.pointer", hasItems("/channel", "/intent"));
    }
}
