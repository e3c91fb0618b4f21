package io.keepwarm.interaction.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.keepwarm.chassis.testing.Plans;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@ServiceTest
class LedgerTest {
    private final Team team = Team.any();
    private final AgroalDataSource database;

    LedgerTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void whatWasGivenReceivedAndAskedIsToldForEver() {
        String ada = team.contact();
        team.logged("alice", touch(ada, "1999-01-05", "CATCH_UP", "\"valueGiven\": \"A book\""));
        team.logged(
                "alice",
                touch(
                        ada,
                        "2026-01-06",
                        "ASK",
                        "\"help\": {\"side\": \"ASKED\", \"kind\": \"review\", \"outcome\": \"Notes\"}"));
        team.logged("alice", touch(ada, "2026-01-07", "CATCH_UP", "\"help\": {\"side\": \"RECEIVED\"}"));
        team.logged("alice", touch(ada, "2026-01-08", "CATCH_UP", "\"summary\": \"Nothing given\""));
        team.logged("bob", touch(ada, "2026-01-09", "CATCH_UP", "\"valueGiven\": \"Bob's\""));
        team.logged("alice", touch(team.contact(), "2026-01-09", "CATCH_UP", "\"valueGiven\": \"To another\""));

        team.as("alice")
                .get("/v1/ties/" + ada + "/ledger")
                .then()
                .statusCode(200)
                .body("items.sides", equalTo(List.of(List.of("RECEIVED"), List.of("ASKED"), List.of("GAVE"))))
                .body("items[1].help.outcome", equalTo("Notes"))
                .body("items[2].valueGiven", equalTo("A book"));
        team.tie("alice", ada).body("ledger.balance", equalTo(0)).body("ledger.asked", equalTo(1));
    }

    @Test
    void whatTheyAskedOfMeIsNoAskOfMine() {
        String ada = team.contact();
        team.logged(
                "alice",
                touch(ada, "2026-01-06", "ASK", "\"summary\": \"Asked me\"").replace("MUTUAL", "INBOUND"));
        team.logged(
                "alice",
                touch(ada, "2026-01-07", "ASK", "\"help\": {\"side\": \"GIVEN\"}")
                        .replace("MUTUAL", "INBOUND"));

        team.as("alice")
                .get("/v1/ties/" + ada + "/ledger")
                .then()
                .body("items.sides", equalTo(List.of(List.of("GAVE"))));
        team.as("alice").get("/v1/asks").then().body("items", hasSize(0));
        team.tie("alice", ada).body("ledger.asked", equalTo(0)).body("ledger.given", equalTo(1));
    }

    @Test
    void itIsPaged() {
        String ada = team.contact();
        for (int count = 0; count < 5; count++) {
            team.logged("alice", touch(ada, "2026-01-05", "CATCH_UP", "\"valueGiven\": \"Gift " + count + "\""));
        }
        List<String> gifts = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = team.as("alice")
                    .get("/v1/ties/" + ada + "/ledger?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .extract();
            gifts.addAll(page.path("items.valueGiven"));
            next = page.path("next");
        }
        assertThat(gifts).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void theSurvivorOfAMergeHasTheHistoryOfBoth() {
        String ada = team.contact();
        String bob = team.contact();
        team.logged("alice", touch(ada, "2026-01-05", "CATCH_UP", "\"valueGiven\": \"A book\""));
        team.logged("alice", touch(bob, "2026-01-06", "CATCH_UP", "\"valueGiven\": \"A map\""));
        try (var world = new World(team)) {
            world.merged(bob, ada);
            Awaitility.await()
                    .untilAsserted(() -> team.as("alice")
                            .get("/v1/ties/" + bob + "/ledger")
                            .then()
                            .body("items", hasSize(2)));
        }
    }

    @Test
    void ofWhomTheCallerMayNotSeeThereIsNoLedger() {
        team.as("bob")
                .get("/v1/ties/" + team.privateContactOf("alice") + "/ledger")
                .then()
                .statusCode(404);
    }

    @Test
    void exchangesAreFoundAmongManyTouchesByAnIndexOfTheirOwn() throws SQLException {
        var plans = new Plans(database, "interaction", """
                insert into interaction (id, version, member_id, contact_ids, occurred_at, channel, direction, intent,
                    topics, open_topics, value_given, personal, private, created_at, updated_at)
                select gen_random_uuid(), 1, 'alice', array['ada'], now() - n * interval '1 hour', 'CALL', 'MUTUAL',
                       'CATCH_UP', '{}', '{}', case when n % 100 = 0 then 'A book' end, false, false, now(), now()
                from generate_series(1, 5000) n
                """);

        assertThat(plans.of("""
                        select i.id from interaction i where i.member_id = 'alice'
                        and (i.help_side is not null or i.value_given is not null
                             or i.intent = 'ASK' and i.direction <> 'INBOUND')
                        and i.contact_ids && array['ada']
                        order by i.occurred_at desc, i.id desc limit 51""")).anyMatch(line -> line.contains("interaction_exchange"));
    }

    private static String touch(String contact, String day, String intent, String more) {
        return """
                {"contactIds": ["%s"], "occurredAt": "%sT10:00:00Z", "channel": "CALL", "direction": "MUTUAL",
                 "intent": "%s", %s}
                """.formatted(contact, day, intent, more);
    }
}
