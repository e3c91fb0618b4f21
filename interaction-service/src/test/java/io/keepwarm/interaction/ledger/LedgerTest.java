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
    void whatWasExchangedWithOneIsFoundByAnIndexOfItsOwn() throws SQLException {
        var plans = new Plans(database, "interaction, interaction_contact", """
                with touch as (
                    insert into interaction (id, version, member_id, contact_ids, occurred_at, channel, direction,
                        intent, topics, open_topics, value_given, personal, private, created_at, updated_at)
                    select gen_random_uuid(), 1, 'alice', array['contact-' || n % 50], now() - n * interval '1 hour',
                           'CALL', 'MUTUAL', 'CATCH_UP', '{}', '{}', case when n % 7 = 0 then 'A book' end, false,
                           false, now(), now()
                    from generate_series(1, 5000) n
                    returning id, member_id, contact_ids, occurred_at, exchanged)
                insert into interaction_contact (contact_id, occurred_at, interaction_id, member_id, exchanged)
                select unnest(contact_ids), occurred_at, id, member_id, exchanged from touch
                """);

        assertThat(plans.of(Exchanges.WITH_ONE
                        .formatted("")
                        .replace(":contacts", "array['contact-7']")
                        .replace(":member", "'alice'")
                        .replace(":limit", "51")))
                .anyMatch(line -> line.contains("interaction_contact_exchange"))
                .noneMatch(line -> line.contains("Seq Scan on interaction"));
    }

    private static String touch(String contact, String day, String intent, String more) {
        return """
                {"contactIds": ["%s"], "occurredAt": "%sT10:00:00Z", "channel": "CALL", "direction": "MUTUAL",
                 "intent": "%s", %s}
                """.formatted(contact, day, intent, more);
    }
}
