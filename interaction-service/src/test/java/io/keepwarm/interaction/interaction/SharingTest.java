package io.keepwarm.interaction.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.events.contact.Visibility;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServiceTest
class SharingTest {
    private final Team team = Team.any();

    @Test
    void theTeamSeesWhatIsNotPrivate() {
        String ada = team.contact();
        team.logged("alice", Team.call(ada, "2026-01-05T10:00:00Z"));
        String secret = team.logged("alice", privately(Team.call(ada, "2026-01-06T10:00:00Z")));
        team.logged("bob", Team.call(ada, "2026-01-07T10:00:00Z"));

        assertThat(times("alice", "?contactId=" + ada)).containsExactly("2026-01-07", "2026-01-06", "2026-01-05");
        assertThat(times("bob", "?contactId=" + ada)).containsExactly("2026-01-07", "2026-01-05");
        assertThat(times("bob", "?memberId=alice")).containsExactly("2026-01-05");
        assertThat(times("bob", "?memberId=alice&contactId=" + ada)).containsExactly("2026-01-05");
        assertThat(times("bob", "")).containsExactly("2026-01-07");
        assertThat(times("bob", "?memberId=me")).containsExactly("2026-01-07");
        team.as("bob").get(secret).then().statusCode(404);
    }

    @Test
    void aPrivateContactKeepsTheWholeTouchFromTheTeam() {
        String ada = team.contact();
        String secret = team.privateContactOf("alice");
        String both = team.logged("alice", """
                {"contactIds": ["%s", "%s"], "occurredAt": "2026-01-05T10:00:00Z", "channel": "IN_PERSON",
                 "direction": "MUTUAL", "intent": "CATCH_UP", "summary": "Lunch"}
                """.formatted(ada, secret));

        team.as("bob").get(both).then().statusCode(404);
        assertThat(times("bob", "?contactId=" + ada)).isEmpty();
        team.tie("alice", ada)
                .body("sharedLastTouchAt", nullValue())
                .body("lastNote.private", equalTo(true))
                .body("lastTouchAt", equalTo("2026-01-05T10:00:00Z"));
    }

    @Test
    void aContactThatBecomesPrivateTakesItsTouchesAlong() {
        String ada = team.contact();
        String location = team.logged("alice", Team.call(ada, "2026-01-05T10:00:00Z"));
        team.as("bob").get(location).then().statusCode(200);

        try (var world = new World(team)) {
            world.contactSaved(ada, "alice", Visibility.PRIVATE);
            var hidden = world.tieEvents(ada, 2).getLast();
            assertThat(hidden.state().sharedLastTouchAt()).isNull();
            assertThat(hidden.state().lastTouchAt()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
            team.as("bob").get(location).then().statusCode(404);
            team.as("alice").get(location).then().statusCode(200);

            world.contactSaved(ada, "alice", Visibility.TEAM);
            assertThat(world.tieEvents(ada, 3).getLast().state().sharedLastTouchAt())
                    .isNotNull();
        }
    }

    @Test
    void pagesThroughTouchesOfTheSameInstant() {
        String ada = team.contact();
        for (int count = 0; count < 5; count++) {
            team.logged("alice", Team.call(ada, "2026-01-05T10:00:00Z"));
        }
        team.logged("alice", Team.call(ada, "2026-01-04T10:00:00Z"));

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = team.as("alice")
                    .get("/v1/interactions?limit=2&contactId=" + ada + cursor)
                    .then()
                    .extract();
            seen.addAll(page.path("items.id"));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);

        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void filtersByTimeChannelAndIntent() {
        String ada = team.contact();
        team.logged("alice", Team.call(ada, "2026-01-05T10:00:00Z"));
        team.logged("alice", Team.touch(ada, "2026-01-06T10:00:00Z", "EMAIL", "OUTBOUND", "THANK"));

        assertThat(times("alice", "?channel=EMAIL")).containsExactly("2026-01-06");
        assertThat(times("alice", "?intent=CATCH_UP")).containsExactly("2026-01-05");
        assertThat(times("alice", "?since=2026-01-06T10:00:00Z")).containsExactly("2026-01-06");
        assertThat(times("alice", "?until=2026-01-06T10:00:00Z")).containsExactly("2026-01-05");
    }

    private static String privately(String body) {
        return body.replaceFirst("\\{", "{\"private\": true, ");
    }

    private List<String> times(String member, String query) {
        List<String> times =
                team.as(member).get("/v1/interactions" + query).then().extract().path("items.occurredAt");
        return times.stream().map(time -> time.substring(0, 10)).toList();
    }
}
