package io.keepwarm.interaction.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.keepwarm.events.contact.Visibility;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class WhoKnowsTest {
    private final Team team = Team.any();
    private World world;
    private String ada;

    @BeforeEach
    void somebodyEverybodyMaySee() {
        world = new World(team);
        ada = team.contact();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void saysWhoKnowsAContactAndHowWellButNotAWordOfIt() {
        touched("bob", ada, 3, 1, false);
        touched("carol", ada, 400, 1, false);

        team.as("alice")
                .get("/v1/ties/" + ada + "/team")
                .then()
                .statusCode(200)
                .body("items.memberId", equalTo(List.of("bob", "carol")))
                .body("items[0].warmth.band", equalTo("WARM"))
                .body("items[1].warmth.band", equalTo("COLD"))
                .body("items[0].stage", equalTo("MET"))
                .body("items[0].listOnly", equalTo(false))
                .body("items[0].keySet()", not(hasItems("note")));
        assertThat(team.as("alice").get("/v1/ties/" + ada + "/team").asString()).doesNotContain("CATCH_UP");
    }

    @Test
    void privateTouchesNeitherShowNorWarm() {
        touched("bob", ada, 3, 1, false);
        float before = warmthOf("bob");
        touched("bob", ada, 2, 5, true);
        touched("carol", ada, 2, 5, true);

        assertThat(members(ada)).containsExactly("bob");
        // It cools while the test runs, by less than it is rounded to.
        assertThat(warmthOf("bob")).isCloseTo(before, within(0.15f));
        team.tie("bob", ada).body("warmth.band", equalTo("HOT"));
    }

    @Test
    void whatAMemberJudgedForThemselvesIsNotShown() {
        team.logged("bob", Team.call(ada, "2026-01-05T10:00:00Z").replaceFirst("\\{", "{\"topics\": [\"looms\"], "));
        team.as("bob")
                .header("If-Match", "*")
                .body("{\"howWell\": 5, \"wouldVouch\": true}")
                .put("/v1/ties/" + ada + "/depth")
                .then()
                .statusCode(200);

        team.tie("bob", ada).body("stage", equalTo("TRUSTED"));
        team.as("alice").get("/v1/ties/" + ada + "/team").then().body("items[0].stage", equalTo("TALKING"));
    }

    @Test
    void whoeverMayNotSeeTheContactIsToldNothing() {
        String secret = team.privateContactOf("bob");
        touched("bob", secret, 3, 1, false);

        team.as("alice").get("/v1/ties/" + secret + "/team").then().statusCode(404);
        assertThat(members("bob", secret)).isEmpty();
        Team.any().as("alice").get("/v1/ties/" + ada + "/team").then().statusCode(404);
    }

    @Test
    void aContactThatBecomesPrivateIsNobodysInTheTeam() {
        touched("alice", ada, 3, 1, false);
        touched("bob", ada, 3, 1, false);
        world.contactSaved(ada, "alice", Visibility.PRIVATE);

        Awaitility.await()
                .untilAsserted(() ->
                        team.as("bob").get("/v1/ties/" + ada + "/team").then().statusCode(404));
        assertThat(members(ada)).isEmpty();
    }

    @Test
    void findsColleaguesWithWarmTiesToAnOrganisation() {
        String ben = UUID.randomUUID().toString();
        String gone = UUID.randomUUID().toString();
        world.employeeSaved(ada, "alice", Visibility.TEAM, "Núñez & Sons, Ltd.");
        world.employeeSaved(ben, "bob", Visibility.TEAM, "NUNEZ SONS");
        world.employeeSaved(gone, "bob", Visibility.PRIVATE, "Nunez Sons");
        Awaitility.await().untilAsserted(() -> team.tie("bob", gone).statusCode(200));
        touched("bob", ada, 3, 2, false);
        touched("bob", gone, 3, 9, false);
        touched("carol", ben, 1, 4, false);
        touched("dave", ada, 400, 1, false);
        touched("alice", ada, 1, 1, false);

        for (String written : List.of("nunez sons", "Nunez & Sons GmbH")) {
            team.as("alice")
                    .queryParam("organisation", written)
                    .get("/v1/introduction-paths")
                    .then()
                    .statusCode(200)
                    .body("items.memberId", equalTo(List.of("carol", "bob")))
                    .body("items.contactId", equalTo(List.of(ben, ada)))
                    .body("items[0].contactName", equalTo("Ada"))
                    .body("items[0].organisation", equalTo("NUNEZ SONS"))
                    .body("items[0].warmth.band", equalTo("HOT"))
                    .body("items[0].why[0]", containsString("in touch"));
        }
        team.as("alice")
                .get("/v1/introduction-paths?contactId=" + ada)
                .then()
                .body("items.memberId", equalTo(List.of("bob")));
        assertThat(paths("alice", "Nunez")).isEmpty();
        assertThat(Team.any()
                        .as("alice")
                        .get("/v1/introduction-paths?organisation=nunez%20sons")
                        .then()
                        .extract()
                        .<List<String>>path("items.memberId"))
                .isEmpty();
    }

    @Test
    void anErasedContactAndAnInactiveMemberLeadNowhere() {
        world.employeeSaved(ada, "alice", Visibility.TEAM, "Northwind");
        world.memberSaved("carol", "Europe/Berlin");
        touched("bob", ada, 3, 2, false);
        touched("carol", ada, 3, 2, false);
        Awaitility.await()
                .untilAsserted(() -> assertThat(paths("alice", "northwind")).hasSize(2));

        world.memberLeft("carol", "Europe/Berlin");
        Awaitility.await()
                .untilAsserted(() -> assertThat(paths("alice", "northwind")).containsExactly("bob"));
        world.erased(ada);
        Awaitility.await()
                .untilAsserted(() -> assertThat(paths("alice", "northwind")).isEmpty());
    }

    @Test
    void pagesThroughMembers() {
        for (int member = 0; member < 5; member++) {
            touched("member-" + member, ada, 5, 1 + member % 2, false);
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = team.as("alice")
                    .get("/v1/ties/" + ada + "/team?limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.memberId"));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void oneOfOrganisationAndContactIsToBeNamed() {
        for (String query : List.of("", "?organisation=", "?organisation=x&contactId=" + ada, "?contactId=x")) {
            team.as("alice").get("/v1/introduction-paths" + query).then().statusCode(400);
        }
        team.as("alice")
                .get("/v1/introduction-paths?contactId=" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private void touched(String member, String contact, int daysAgo, int times, boolean isPrivate) {
        Instant at = Instant.now().minus(Duration.ofDays(daysAgo)).truncatedTo(ChronoUnit.SECONDS);
        for (int time = 0; time < times; time++) {
            String call = Team.call(contact, at.minusSeconds(time).toString());
            team.logged(member, isPrivate ? call.replaceFirst("\\{", "{\"private\": true, ") : call);
        }
    }

    private float warmthOf(String member) {
        return team.as("alice")
                .get("/v1/ties/" + ada + "/team")
                .then()
                .extract()
                .path("items.find { it.memberId == '%s' }.warmth.score".formatted(member));
    }

    private List<String> members(String contact) {
        return members("alice", contact);
    }

    private List<String> members(String member, String contact) {
        return team.as(member)
                .get("/v1/ties/" + contact + "/team")
                .then()
                .statusCode(200)
                .extract()
                .path("items.memberId");
    }

    private List<String> paths(String member, String organisation) {
        return team.as(member)
                .queryParam("organisation", organisation)
                .get("/v1/introduction-paths")
                .then()
                .statusCode(200)
                .extract()
                .path("items.memberId");
    }
}
