package io.keepwarm.interaction.tie;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.tie.facts.TieFacts;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@ServiceTest
class KeptTiesTest {
    private static final List<String> CHANNELS = List.of("CALL", "EMAIL", "SOCIAL", "IN_PERSON");
    private static final List<String> DIRECTIONS = List.of("OUTBOUND", "OUTBOUND", "INBOUND", "MUTUAL");
    private static final List<String> INTENTS =
            List.of("CATCH_UP", "LIKE", "ASK", "COMMENT", "SHARE", "THANK", "REPLY");

    private final Team team = Team.any();
    private final Random random = new Random(20260105);

    @Inject
    TieList ties;

    @Inject
    TouchLog log;

    @Inject
    Sayings sayings;

    @Inject
    TeamTransactions transactions;

    @Test
    void whateverIsLoggedEditedAndDeletedTheTieIsWhatItsTouchesSay() {
        List<String> contacts = List.of(team.contact(), team.contact());
        List<String> locations = new ArrayList<>();
        for (int step = 0; step < 80; step++) {
            int what = locations.isEmpty() ? 0 : random.nextInt(5);
            if (what <= 2) {
                locations.add(team.logged("alice", anything(contacts)));
            } else if (what == 3) {
                team.as("alice")
                        .header("If-Match", "*")
                        .body(anything(contacts))
                        .put(any(locations))
                        .then()
                        .statusCode(200);
            } else {
                String gone = any(locations);
                locations.remove(gone);
                team.as("alice").header("If-Match", "*").delete(gone).then().statusCode(204);
            }
            if (random.nextInt(5) == 0) {
                closeSomething(any(contacts));
            }
            contacts.forEach(this::isWhatItsTouchesSay);
        }
        assertThat(locations).isNotEmpty();
    }

    private void closeSomething(String contact) {
        List<String> owed = team.tie("alice", contact).extract().path("owed.id");
        if (!owed.isEmpty()) {
            team.as("alice")
                    .body("{\"how\": \"CANNOT\"}")
                    .post("/v1/ties/" + contact + "/owed/" + any(owed) + "/close")
                    .then()
                    .statusCode(200);
        }
    }

    private void isWhatItsTouchesSay(String contact) {
        transactions.run(Scope.of(team.name()), () -> {
            var kept = ties.find("alice", contact).map(Tie::facts).orElse(TieFacts.NONE);
            var counted = TieFacts.of(log.of(contact, "alice"), sayings.of(contact, "alice"));
            assertThat(kept.isSameAs(counted))
                    .as("%s should be %s", kept, counted)
                    .isTrue();
        });
    }

    private String anything(List<String> contacts) {
        return Team.touch(
                        any(contacts),
                        "2026-01-%02dT10:00:00Z".formatted(1 + random.nextInt(20)),
                        any(CHANNELS),
                        any(DIRECTIONS),
                        any(INTENTS))
                .replaceFirst(
                        "\\{",
                        any(List.of(
                                "{\"private\": true, ",
                                "{\"openTopics\": [\"looms\"], ",
                                "{\"help\": {\"side\": \"RECEIVED\", \"kind\": \"a look\"}, ")));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
