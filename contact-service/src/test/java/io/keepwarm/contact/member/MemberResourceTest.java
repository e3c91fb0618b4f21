package io.keepwarm.contact.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class MemberResourceTest {

    @Test
    void theFirstRequestMakesTheRecordFromTheClaims() {
        var alice = Caller.ofNewTeam("alice");
        alice.request()
                .get("/v1/me")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo("alice"))
                .body("team", equalTo(alice.team()))
                .body("name", equalTo("alice"))
                .body("email", equalTo("alice@" + alice.team() + ".example"))
                .body("zone", equalTo("Europe/Berlin"))
                .body("leapDay", equalTo("FEB_28"))
                .body("roles", contains("member"))
                .body("active", equalTo(true));
    }

    @Test
    void anyRequestOfAMemberMakesTheRecordAndTellsIt() {
        var bob = Caller.ofNewTeam("bob");
        bob.request().get("/v1/contacts").then().statusCode(200);
        try (var members = Told.on("keepwarm.members")) {
            var told = members.await(state -> state.path("team").asText().equals(bob.team()), 1);
            assertThat(told).singleElement().satisfies(state -> {
                assertThat(state.path("memberId").asText()).isEqualTo("bob");
                assertThat(state.path("zone").asText()).isEqualTo("Europe/Berlin");
            });
        }
    }

    @Test
    void aMissingClaimErasesNothingAndAChangedOneIsFollowed() {
        var first = Caller.ofNewTeam("carol");
        first.request().get("/v1/me").then().statusCode(200);
        var later = Caller.of(
                "carol",
                first.team(),
                claims -> claims.email(null).name("Carol C.").zone("Asia/Tokyo").groups("member", "admin"));
        later.request()
                .get("/v1/me")
                .then()
                .body("email", equalTo("carol@" + first.team() + ".example"))
                .body("name", equalTo("Carol C."))
                .body("zone", equalTo("Europe/Berlin"))
                .body("roles", contains("admin", "member"))
                .body("version", equalTo(2));
    }

    @Test
    void aMemberWhoChangesSomethingElseStillGetsTheirZoneAndNameFromTheClaims() {
        var team = Caller.ofNewTeam("erin").team();
        var zoneless = Caller.of("erin", team, claims -> claims.zone(null).name(null));
        zoneless.request().get("/v1/me").then().body("zone", equalTo("UTC"));
        zoneless.request()
                .header("If-Match", "*")
                .body("{\"leapDay\": \"MAR_1\"}")
                .patch("/v1/me")
                .then()
                .statusCode(200)
                .body("zone", equalTo("UTC"))
                .body("name", equalTo("erin"));
        Caller.of("erin", team, claims -> claims.name("Erin E."))
                .request()
                .get("/v1/me")
                .then()
                .body("zone", equalTo("Europe/Berlin"))
                .body("name", equalTo("Erin E."));
        zoneless.request()
                .header("If-Match", "*")
                .body("{\"zone\": \"UTC\"}")
                .patch("/v1/me")
                .then()
                .body("zone", equalTo("UTC"));
        Caller.of("erin", team).request().get("/v1/me").then().body("zone", equalTo("UTC"));
    }

    @Test
    void theSameClaimsAgainAreNoNews() {
        var dan = Caller.ofNewTeam("dan");
        IntStream.range(0, 3).forEach(any -> dan.request().get("/v1/me").then().body("version", equalTo(1)));
    }

    @Test
    void aZoneThatIsNoneIsNotTakenFromTheClaims() {
        var team = "team-" + UUID.randomUUID();
        var eve = Caller.of("eve", team, claims -> claims.zone("Mars/Olympus"));
        eve.request().get("/v1/me").then().body("zone", equalTo("UTC"));
        Caller.of("eve", team).request().get("/v1/me").then().body("zone", equalTo("Europe/Berlin"));
    }

    @Test
    void firstRequestsAtTheSameMomentMakeOneRecord() throws Exception {
        var frank = Caller.ofNewTeam("frank");
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> call = () -> frank.request().get("/v1/me").statusCode();
            var calls = IntStream.range(0, 16).mapToObj(any -> call).toList();
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        frank.request().get("/v1/members").then().body("items", hasSize(1)).body("items[0].version", equalTo(1));
    }

    @Test
    void membersChangeTheirOwnSettings() {
        var gil = Caller.ofNewTeam("gil");
        gil.request()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"zone\": \"Asia/Tokyo\", \"leapDay\": \"MAR_1\", \"locale\": \"de_DE\", \"name\": \"Gil G.\"}")
                .patch("/v1/me")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("zone", equalTo("Asia/Tokyo"))
                .body("leapDay", equalTo("MAR_1"))
                .body("name", equalTo("Gil G."))
                .body("email", equalTo("gil@" + gil.team() + ".example"));
        Caller.of("gil", gil.team(), claims -> claims.email("new@gil.example"))
                .request()
                .get("/v1/me")
                .then()
                .body("zone", equalTo("Asia/Tokyo"))
                .body("name", equalTo("Gil G."))
                .body("email", equalTo("new@gil.example"));
        gil.request()
                .header("If-Match", "*")
                .body("{\"name\": null, \"locale\": null}")
                .patch("/v1/me")
                .then()
                .body("name", equalTo("gil"))
                .body("locale", nullValue());
    }

    @Test
    void aBadZoneIsRefusedWithAdvice() {
        var hal = Caller.ofNewTeam("hal");
        for (String zone : new String[] {"\"Berlin\"", "\"GMT+2\"", "null", "7"}) {
            hal.request()
                    .header("If-Match", "*")
                    .body("{\"zone\": " + zone + "}")
                    .patch("/v1/me")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("https://keepwarm.dev/problems/invalid"));
        }
        hal.request()
                .header("If-Match", "*")
                .body("{\"zone\": \"Berlin\"}")
                .patch("/v1/me")
                .then()
                .body("errors[0].pointer", equalTo("/zone"))
                .body("errors[0].detail", containsString("IANA"));
        hal.request().get("/v1/me").then().body("version", equalTo(1));
    }

    @Test
    void onlyAnAdminSwitchesMembersOff() {
        var ida = Caller.ofNewTeam("ida");
        ida.request().get("/v1/me").then().statusCode(200);
        ida.request()
                .header("If-Match", "*")
                .body("{\"active\": false}")
                .put("/v1/members/ida")
                .then()
                .statusCode(403);
        var admin = Caller.of("joe", ida.team(), claims -> claims.groups("admin"));
        admin.request()
                .header("If-Match", "\"1\"")
                .body("{\"active\": false}")
                .put("/v1/members/ida")
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        admin.request()
                .header("If-Match", "*")
                .body("{\"active\": false}")
                .put("/v1/members/nobody")
                .then()
                .statusCode(404);
        try (var members = Told.on("keepwarm.members")) {
            var told = members.await(
                    state -> state.path("team").asText().equals(ida.team())
                            && state.path("memberId").asText().equals("ida"),
                    2);
            assertThat(told.getLast().path("active").asBoolean()).isFalse();
        }
    }

    @Test
    void meInAPathIsTheCaller() {
        var lea = Caller.ofNewTeam("lea");
        lea.request()
                .get("/v1/members/me")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo("lea"));
        Caller.of("root", lea.team(), claims -> claims.groups("admin"))
                .request()
                .header("If-Match", "*")
                .body("{\"active\": false}")
                .put("/v1/members/me")
                .then()
                .statusCode(200)
                .body("id", equalTo("root"))
                .body("active", equalTo(false));
    }

    @Test
    void theDirectoryIsPagedAndEndsAtTheTeam() {
        var team = "team-" + UUID.randomUUID();
        for (String name : new String[] {"c", "a", "b"}) {
            Caller.of(name, team).request().get("/v1/me").then().statusCode(200);
        }
        var caller = Caller.of("a", team);
        String next = caller.request()
                .get("/v1/members?limit=2")
                .then()
                .body("items.id", contains("a", "b"))
                .extract()
                .path("next");
        caller.request()
                .get("/v1/members?limit=2&cursor=" + next)
                .then()
                .body("items.id", contains("c"))
                .body("next", nullValue());
        Caller.ofNewTeam("x").request().get("/v1/members/a").then().statusCode(404);
    }
}
