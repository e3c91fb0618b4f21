package io.keepwarm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.e2e.api.Contacts;
import io.keepwarm.e2e.api.FollowUps;
import io.keepwarm.e2e.api.Interactions;
import io.keepwarm.e2e.api.Operations;
import io.keepwarm.e2e.stack.OnTheStack;
import io.keepwarm.e2e.stack.Person;
import io.keepwarm.e2e.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Two records turn out to be one person, and then again they do not.
@OnTheStack
class MergeIT {
    private static final Duration A_WHILE = Duration.ofMinutes(4);

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Maya" + mark;

    @Test
    void inEveryServiceTheSurvivorAnswersForTheOtherUntilTheMergeIsUndone(Stack stack) {
        var ada = stack.person(
                Map.of("member", "ada", "team", "merge-" + mark, "email", "ada-" + mark + "@ferry.example"));
        String survivor = new Contacts(ada).add(name, "CLOSE");
        String loser = new Contacts(ada).add("Mia" + mark, "CLOSE");
        var first = stack.now().minus(70, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        var later = stack.now().minus(50, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        called(ada, survivor, first);
        called(ada, loser, later);
        String promise = ada.asks()
                .body(Map.of("contactId", loser, "by", "ME", "what", "Call again"))
                .post("/v1/promises")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await("both are overdue").atMost(A_WHILE).until(() -> waiting(ada).size() == 2);

        String merge = ada.asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("loserId", loser))
                .post("/v1/contacts/" + survivor + "/merge")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        for (String either : List.of(survivor, loser)) {
            await("the tie counts both").atMost(A_WHILE).untilAsserted(() -> {
                var tie = ada.asks()
                        .get("/v1/ties/" + either)
                        .then()
                        .statusCode(200)
                        .extract();
                assertThat(tie.<String>path("contactId")).isEqualTo(survivor);
                assertThat(Instant.parse(tie.path("lastTouchAt"))).isEqualTo(later);
            });
            assertThat(new Interactions(ada).with(either)).hasSize(2);
            assertThat(promisedTo(ada, either)).containsExactly(survivor);
            await("one follow-up is open, from the later touch on")
                    .atMost(A_WHILE)
                    .untilAsserted(() -> {
                        var followUps = new FollowUps(ada).keepingInTouchWith(either);
                        assertThat(followUps)
                                .hasSizeGreaterThan(1)
                                .extracting(FollowUps.FollowUp::contactId)
                                .containsOnly(survivor);
                        assertThat(followUps)
                                .filteredOn(FollowUps.FollowUp::isOpen)
                                .extracting(FollowUps.FollowUp::contactId)
                                .containsExactly(survivor);
                    });
        }
        await("the digest tells of one person").atMost(A_WHILE).until(() -> waiting(ada), List.of(name)::equals);

        ada.asks().post("/v1/merges/" + merge + "/undo").then().statusCode(200);

        await("each has its own tie").atMost(A_WHILE).untilAsserted(() -> {
            assertThat(lastTouch(ada, survivor)).isEqualTo(first);
            assertThat(lastTouch(ada, loser)).isEqualTo(later);
        });
        assertThat(promisedTo(ada, survivor)).isEmpty();
        assertThat(ada.asks().get("/v1/promises/" + promise).then().extract().<String>path("contactId"))
                .isEqualTo(loser);
        await("each is told of").atMost(A_WHILE).until(() -> waiting(ada).size() == 2);
        assertThat(new FollowUps(ada).keepingInTouchWith(survivor))
                .extracting(FollowUps.FollowUp::contactId)
                .containsOnly(survivor);
        new Operations(stack).awaitNoBacklog();
        assertThat(new Operations(stack).deadLetters()).isEmpty();
    }

    private static void called(Person ada, String contact, Instant at) {
        new Interactions(ada)
                .send(UUID.randomUUID().toString(), Interactions.call(contact, at, "Talked"))
                .then()
                .statusCode(201);
    }

    private static List<String> promisedTo(Person ada, String contact) {
        return ada.asks()
                .get("/v1/promises?contactId=" + contact)
                .then()
                .statusCode(200)
                .extract()
                .path("items.contactId");
    }

    private static Instant lastTouch(Person ada, String contact) {
        return Instant.parse(ada.asks()
                .get("/v1/ties/" + contact)
                .then()
                .statusCode(200)
                .extract()
                .path("lastTouchAt"));
    }

    private static List<String> waiting(Person ada) {
        return ada.asks()
                .get("/v1/digests/preview")
                .then()
                .statusCode(200)
                .extract()
                .path("people.name");
    }
}
