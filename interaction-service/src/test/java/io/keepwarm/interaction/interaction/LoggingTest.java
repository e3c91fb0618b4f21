package io.keepwarm.interaction.interaction;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import org.junit.jupiter.api.Test;

@ServiceTest
class LoggingTest {
    private final Team team = Team.any();

    @Test
    void logsACallWithAContactThatCameAMomentAgo() {
        String ada = team.contact();

        String location = team.log("alice", Team.call(ada, "2026-01-05T10:00:00Z"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", matchesPattern(".*/v1/interactions/[0-9a-f-]{36}"))
                .body("contactIds", equalTo(java.util.List.of(ada)))
                .body("memberId", equalTo("alice"))
                .body("private", equalTo(false))
                .extract()
                .header("Location");

        team.as("alice").get(location).then().statusCode(200).body("occurredAt", equalTo("2026-01-05T10:00:00Z"));
    }
}
