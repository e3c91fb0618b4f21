package io.keepwarm.interaction.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ShowingTiesTest {
    private final Team team = Team.any();
    private String hot;
    private String warm;
    private String cold;

    @BeforeEach
    void threeTies() {
        hot = touched(1, 3);
        cold = touched(700, 1);
        warm = touched(20, 1);
    }

    @Test
    void listsTheWarmestFirstAndTheOtherWayRound() {
        assertThat(contacts("")).containsExactly(hot, warm, cold);
        assertThat(contacts("?sort=warmth")).containsExactly(cold, warm, hot);
        assertThat(contacts("?sort=-lastTouchAt")).containsExactly(hot, warm, cold);
        assertThat(contacts("?sort=lastTouchAt")).containsExactly(cold, warm, hot);
    }

    @Test
    void pagesInEveryOrder() {
        for (String sort : List.of("warmth", "-warmth", "lastTouchAt", "-lastTouchAt")) {
            List<String> seen = new ArrayList<>();
            String query = "?limit=1&sort=" + sort;
            String next = "";
            while (next != null) {
                var page = team.as("alice")
                        .get("/v1/ties" + query + next)
                        .then()
                        .statusCode(200)
                        .extract();
                seen.addAll(page.path("items.contactId"));
                String cursor = page.path("next");
                next = cursor == null ? null : "&cursor=" + cursor;
            }
            assertThat(seen).as(sort).containsExactlyElementsOf(contacts("?sort=" + sort));
        }
    }

    @Test
    void findsTiesByBand() {
        assertThat(contacts("?band=HOT")).containsExactly(hot);
        assertThat(contacts("?band=WARM")).containsExactly(warm);
        assertThat(contacts("?band=COOLING")).isEmpty();
        assertThat(contacts("?band=COLD")).containsExactly(cold);
    }

    @Test
    void findsThoseWhoAreOnlyOnAList() {
        String listed = team.contact();
        team.logged("alice", Team.touch(listed, "2026-01-05T10:00:00Z", "EMAIL", "OUTBOUND", "SHARE"));

        assertThat(contacts("?listOnly=true")).containsExactly(listed);
        assertThat(contacts("?listOnly=false")).containsExactly(hot, warm, cold);
    }

    @Test
    void saysHowWarmAndWhy() {
        team.tie("alice", hot)
                .body("warmth.band", equalTo("HOT"))
                .body("warmth.score", greaterThan(70f))
                .body("warmth.trend", equalTo("RISING"))
                .body("warmth.why", hasItem("call, catch up, 1 day ago: 33 % of it"))
                .body("warmth.why", hasItem("they last turned to you 1 day ago"))
                .body("ledger.balance", equalTo(0));
        team.as("alice").get("/v1/ties").then().body("items[0].warmth.why", not(empty()));
    }

    @Test
    void aContactNeverTouchedHasATieWithoutTouches() {
        team.tie("alice", team.contact())
                .statusCode(200)
                .body("version", equalTo(0))
                .body("listOnly", equalTo(true))
                .body("stage", equalTo("LISTED"))
                .body("warmth.score", equalTo(0f))
                .body("warmth.band", equalTo("COLD"))
                .body("warmth.why", equalTo(List.of("never in touch")));
    }

    @Test
    void tiesAreOnesOwn() {
        assertThat(team.as("bob").get("/v1/ties").then().extract().<List<String>>path("items.contactId"))
                .isEmpty();
        team.tie("bob", hot).body("version", equalTo(0));
    }

    private String touched(int daysAgo, int times) {
        String contact = team.contact();
        Instant at = Team.daysAgo(daysAgo);
        for (int time = 0; time < times; time++) {
            team.logged("alice", Team.call(contact, at.minusSeconds(time).toString()));
        }
        return contact;
    }

    private List<String> contacts(String query) {
        return team.as("alice")
                .get("/v1/ties" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.contactId");
    }
}
