package io.keepwarm.interaction.tie;

import static org.hamcrest.Matchers.equalTo;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Somebody writes about a contact while others only look.
@ServiceTest
class ReadingBesideWritingTest {
    private final Team team = Team.any();
    private final TeamTransactions transactions;
    private final EntityManager entities;

    ReadingBesideWritingTest(TeamTransactions transactions, EntityManager entities) {
        this.transactions = transactions;
        this.entities = entities;
    }

    @Test
    void whoOnlyLooksDoesNotWaitForWhoWrites() {
        String ada = team.contact();
        team.logged("alice", Team.call(ada, "2026-01-05T10:00:00Z"));
        transactions.run(Scope.of(team.name()), () -> {
            entities.createNativeQuery("select id from knowledge.contact for update")
                    .getResultList();
            entities.createNativeQuery("select contact_id from tie for update").getResultList();

            soon(() -> team.as("alice").get("/v1/ties/" + ada + "/depth").then().statusCode(200));
            soon(() ->
                    team.as("alice").get("/v1/ties/" + ada + "/ledger").then().statusCode(200));
            soon(() -> team.as("alice")
                    .body("{\"contactId\": \"%s\", \"kind\": \"INFORMATION\"}".formatted(ada))
                    .post("/v1/asks/check")
                    .then()
                    .statusCode(200)
                    .body("contactId", equalTo(ada)));
        });
    }

    private static void soon(Runnable look) {
        CompletableFuture.runAsync(look).orTimeout(20, TimeUnit.SECONDS).join();
    }
}
