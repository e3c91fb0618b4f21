package io.keepwarm.interaction.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The first quarter of 2026: alice has known Ada since before and got to know Ben in it.
@ServiceTest
class ReportsTest {
    private static final String QUARTER = "since=2026-01-01T00:00:00Z&until=2026-04-01T00:00:00Z";

    private final Team team = Team.any();
    private World world;
    private String ada;
    private String ben;
    private String secret;

    @BeforeEach
    void aQuarter() {
        world = new World(team);
        world.memberSaved("alice", "Europe/Berlin");
        world.memberSaved("bob", "Europe/Berlin");
        ada = UUID.randomUUID().toString();
        ben = UUID.randomUUID().toString();
        world.closeContactSaved(ada, "alice", Tier.CLOSE);
        world.closeContactSaved(ben, "alice", Tier.INNER_CIRCLE);
        Awaitility.await().untilAsserted(() -> {
            team.tie("alice", ada).statusCode(200);
            team.tie("alice", ben).statusCode(200);
        });
        secret = team.privateContactOf("alice");
        touch("alice", ada, "2025-12-01", "MUTUAL", "CATCH_UP", "");
        touch("alice", ada, "2026-01-10", "OUTBOUND", "ASK", "");
        touch("alice", ada, "2026-01-11", "INBOUND", "REPLY", ", \"help\": {\"side\": \"RECEIVED\"}");
        touch(
                "alice",
                ada,
                "2026-02-11",
                "MUTUAL",
                "CATCH_UP",
                ", \"valueGiven\": \"a book\", \"topics\": [\"looms\"]");
        touch("alice", ben, "2026-03-01", "OUTBOUND", "CONNECT", "");
        touch("alice", ben, "2026-03-02", "OUTBOUND", "LIKE", "");
        touch("alice", secret, "2026-03-03", "OUTBOUND", "SHARE", ", \"valueGiven\": \"an article\"");
        touch("bob", ada, "2026-03-04", "MUTUAL", "CATCH_UP", "");
        touch("bob", ada, "2026-03-05", "MUTUAL", "CATCH_UP", ", \"private\": true");
        touch("alice", ada, "2026-04-01", "MUTUAL", "CATCH_UP", "");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void saysWhatTouchesWereLike() {
        mine("touches")
                .body("since", equalTo("2026-01-01T00:00:00Z"))
                .body("figures.touches", equalTo(5))
                .body("figures.light", equalTo(1))
                .body("figures.withoutAsk", equalTo(4))
                .body("figures.shareWithoutAsk", equalTo(0.8f))
                .body("figures.withValue", equalTo(2))
                .body("figures.shareWithValue", equalTo(0.4f))
                .body("figures.byDirection", equalTo(Map.of("OUTBOUND", 3, "INBOUND", 1, "MUTUAL", 1)))
                .body("figures.personal", equalTo(1))
                .body("figures.people", equalTo(3))
                .body("figures.newPeople", equalTo(2))
                .body("figures.deepened", equalTo(1))
                .body("figures.newPerDeepened", equalTo(2.0f))
                .body("members", nullValue());
    }

    @Test
    void saysWithWhomGivingAndTakingIsUneven() {
        mine("balance")
                .body("figures.given", equalTo(2))
                .body("figures.received", equalTo(1))
                .body("figures.asked", equalTo(1))
                .body("figures.balance", equalTo(1))
                .body("figures.people.contactId", equalTo(List.of(secret, ada)))
                .body("figures.people[1].given", equalTo(1))
                .body("figures.people[1].received", equalTo(1));
    }

    @Test
    void whatTheyAskedIsNoAskOfMine() {
        touch("alice", ben, "2026-01-12", "INBOUND", "ASK", "");
        mine("touches").body("figures.touches", equalTo(6)).body("figures.withoutAsk", equalTo(5));
        mine("balance")
                .body("figures.asked", equalTo(1))
                .body("figures.people.contactId", equalTo(List.of(secret, ada)));
    }

    @Test
    void saysHowDeepTiesAre() {
        team.as("alice")
                .header("If-Match", "*")
                .body("{\"howWell\": 4, \"wouldVouch\": true}")
                .put("/v1/ties/" + ada + "/depth")
                .then()
                .statusCode(200);

        mine("depth")
                .body("figures.people", equalTo(3))
                .body("figures.stages", equalTo(Map.of("LISTED", 2, "MET", 0, "TALKING", 0, "KNOWN", 0, "TRUSTED", 1)))
                .body("figures.answers.asked", equalTo(1))
                .body("figures.answers.howWell", equalTo(Map.of("4", 1)))
                .body("figures.answers.wouldVouch", equalTo(1))
                .body("figures.kept", equalTo(3))
                .body("figures.listOnly", equalTo(2));
    }

    @Test
    void holdsTheInnerCircleAgainstRealAttention() {
        String quiet = UUID.randomUUID().toString();
        world.closeContactSaved(quiet, "alice", Tier.INNER_CIRCLE);
        world.closeContactSaved(UUID.randomUUID().toString(), "bob", Tier.INNER_CIRCLE);
        Awaitility.await().untilAsserted(() -> mine("attention").body("figures.circleSize", equalTo(2)));

        mine("attention")
                .body("figures.circleReached", equalTo(1))
                .body("figures.circleTouches", equalTo(1))
                .body("figures.touches", equalTo(5))
                .body("figures.shareOfCircle", equalTo(0.2f))
                .body("figures.byTier.CLOSE.touches", equalTo(3))
                .body("figures.neglected.contactId", equalTo(List.of(quiet)));
    }

    @Test
    void managersSeeTheTeamWithoutWhatIsPrivate() {
        for (String report : List.of("touches", "balance", "depth", "attention")) {
            ofTeam(report)
                    .statusCode(200)
                    .body("members.memberId", equalTo(List.of("alice", "bob")))
                    .body("figures.neglected", nullValue())
                    .body("figures.answers", nullValue());
            assertThat(ofTeam(report).extract().asString()).doesNotContain(ada, ben, secret, "looms", "a book");
        }
        ofTeam("touches")
                .body("figures.touches", equalTo(5))
                .body("figures.withValue", equalTo(1))
                .body("members[0].figures.touches", equalTo(4))
                .body("members[1].figures.touches", equalTo(1))
                .body("members[1].figures.newPeople", equalTo(1));
        ofTeam("depth").body("members[0].figures.kept", equalTo(2)).body("members[0].figures.people", equalTo(2));
        team.as("alice").get("/v1/reports/touches?team=true").then().statusCode(403);
    }

    @Test
    void onlyThePeriodAskedForCounts() {
        get("touches", "since=2026-04-01T00:00:00Z&until=2026-05-01T00:00:00Z")
                .statusCode(200)
                .body("figures.touches", equalTo(1))
                .body("figures.shareWithoutAsk", equalTo(1.0f));
        get("touches", "since=2020-01-01T00:00:00Z&until=2020-05-01T00:00:00Z")
                .body("figures.touches", equalTo(0))
                .body("figures.shareWithoutAsk", nullValue());
        get("touches", "since=2026-05-01T00:00:00Z&until=2026-05-01T00:00:00Z").statusCode(400);
        get("depth", "since=yesterday").statusCode(400);
        get("touches", "team=perhaps").statusCode(400);
    }

    @Test
    void mergedContactsAreOnePerson() {
        world.merged(ben, ada);
        Awaitility.await().untilAsserted(() -> mine("touches").body("figures.people", equalTo(2)));
        mine("attention").body("figures.circleSize", equalTo(0));
    }

    private void touch(String member, String contact, String day, String direction, String intent, String more) {
        team.logged(member, """
                {"contactIds": ["%s"], "occurredAt": "%sT10:00:00Z", "channel": "EMAIL", "direction": "%s",
                 "intent": "%s"%s}
                """.formatted(contact, day, direction, intent, more));
    }

    private ValidatableResponse mine(String report) {
        return get(report, QUARTER).statusCode(200);
    }

    private ValidatableResponse get(String report, String query) {
        return team.as("alice").get("/v1/reports/" + report + "?" + query).then();
    }

    private ValidatableResponse ofTeam(String report) {
        return Caller.of("maria", team.name(), claims -> claims.groups("member", "manager"))
                .request()
                .get("/v1/reports/" + report + "?team=true&" + QUARTER)
                .then();
    }
}
