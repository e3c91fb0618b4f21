package io.keepwarm.digest.teamdigest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.digest.DigestService;
import io.keepwarm.digest.World;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Visibility;
import io.keepwarm.events.followup.Reason;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DigestService
class TeamDigestTest {
    private World alice;
    private World bob;
    private Caller manager;

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    @BeforeEach
    void aTeamOfTwoAndTheirManager() {
        alice = World.ofNewMember();
        String team = alice.caller.team();
        bob = World.of(Caller.of("bob", team));
        manager = Caller.of("marie", team, claims -> claims.groups("member", "manager"));
    }

    @Test
    void whoIsOverdueForWhomIsToldByMember() {
        String ada = alice.contact("Ada", "Analytical Engines");
        String bea = alice.contact("Bea", null);
        String cid = bob.contact("Cid", null);
        alice.overdue(ada, Reason.REPLY_OWED, 3);
        alice.overdue(bea, Reason.KEEP_IN_TOUCH, 9);
        alice.due(ada, Reason.KEEP_IN_TOUCH);
        bob.overdue(cid, Reason.KEEP_IN_TOUCH, 2);

        await().untilAsserted(() -> read().body("overdue.memberId", contains("alice", "bob"))
                .body("overdue[0].people.name", contains("Bea", "Ada"))
                .body("overdue[0].people.daysLate", contains(9, 3))
                .body("overdue[0].people[1].organisation", equalTo("Analytical Engines"))
                .body("overdue[1].people.name", contains("Cid"))
                .body("more", equalTo(false)));
    }

    @Test
    void latePromisesAreTold() {
        String ada = alice.contact("Ada", null);
        String kept = alice.promised(ada);

        await().untilAsserted(() -> read().body("promisesLate.promiseId", contains(kept))
                .body("promisesLate[0].memberName", equalTo("Alice"))
                .body("promisesLate[0].contactName", equalTo("Ada"))
                .body("promisesLate[0].daysLate", equalTo(3)));
    }

    @Test
    void nothingPrivateIsAmongIt() {
        String ada = alice.contact("Ada", null);
        String secret = UUID.randomUUID().toString();
        alice.contact(secret, "Secret", null, "alice", Visibility.PRIVATE, ContactStatus.ACTIVE);
        alice.overdue(secret, Reason.KEEP_IN_TOUCH, 5);
        alice.promised(secret);
        alice.promised(ada, true);
        alice.overdue(UUID.randomUUID().toString(), Reason.KEEP_IN_TOUCH, 5);
        await().until(() -> count("knowledge.promise") == 2 && count("knowledge.follow_up") == 2);
        String open = alice.promised(ada);

        await().untilAsserted(() -> read().body("promisesLate.promiseId", contains(open)));
        read().body("overdue", hasSize(0));
    }

    @Test
    void whoHasLeftOrIsNotWantedAnyMoreIsNotTold() {
        String ada = alice.contact("Ada", null);
        String bea = alice.contact("Bea", null);
        String cid = bob.contact("Cid", null);
        alice.overdue(ada, Reason.KEEP_IN_TOUCH, 3);
        alice.overdue(bea, Reason.KEEP_IN_TOUCH, 3);
        bob.overdue(cid, Reason.KEEP_IN_TOUCH, 3);
        await().untilAsserted(
                        () -> read().body("overdue.people.flatten().name", containsInAnyOrder("Ada", "Bea", "Cid")));

        bob.leaves();
        alice.contact(bea, "Bea", null, "alice", Visibility.TEAM, ContactStatus.ENDED);

        await().untilAsserted(() -> read().body("overdue.people.flatten().name", contains("Ada")));
    }

    @Test
    void aWebhookThatWasGivenUpIsTold() {
        String hook = manager.request()
                .body(Map.of("url", "https://nobody.invalid/", "eventTypes", List.of("MemberSaved")))
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        read().body("webhooks", hasSize(0));

        transactions.run(
                Scope.of(manager.team()),
                () -> entities.createNativeQuery(
                                "update webhook set state = 'DISABLED', disabled_because = 'FAILING', failing_since = now()")
                        .executeUpdate());

        read().body("webhooks.id", contains(hook)).body("webhooks[0].disabledBecause", equalTo("FAILING"));
    }

    @Test
    void itIsForManagersAndAdmins() {
        alice.caller.request().get("/v1/team-digest").then().statusCode(403);
        Caller.of("root", manager.team(), claims -> claims.groups("admin"))
                .request()
                .get("/v1/team-digest")
                .then()
                .statusCode(200);
    }

    private long count(String table) {
        return transactions.call(
                Scope.of(manager.team()),
                () -> ((Number) entities.createNativeQuery("select count(*) from " + table)
                                .getSingleResult())
                        .longValue());
    }

    private ValidatableResponse read() {
        return manager.request().get("/v1/team-digest").then().statusCode(200);
    }
}
