package io.keepwarm.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.events.followup.Reason;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What one team's rows look like to another, to nobody, and to the background role. Plain SQL, as the service's roles.
@QuarkusTest
@DigestService
class IsolationTest {
    private static final List<String> TABLES = List.of(
            "preference",
            "schedule",
            "digest",
            "digest_person",
            "answer",
            "refused_address",
            "asked_address",
            "webhook",
            "webhook_type",
            "webhook_seen",
            "webhook_delivery",
            "webhook_delivery_contact",
            "knowledge.member",
            "knowledge.contact",
            "knowledge.tie",
            "knowledge.follow_up",
            "knowledge.agenda",
            "knowledge.attention",
            "knowledge.promise");

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    @Inject
    BackgroundDatabase background;

    @Test
    void everyTableOfATeamIsEmptyForAnotherTeamAndForNone() {
        var ours = World.ofNewMember();
        var theirs = World.ofNewMember();
        fill(ours);

        for (String table : TABLES) {
            assertThat(rows(ours, table)).as(table + " of ours").isPositive();
            assertThat(QuarkusTransaction.requiringNew().call(() -> count(table, "true")))
                    .as(table + " of nobody")
                    .isZero();
            assertThat(transactions.call(
                            Scope.of(theirs.caller.team()),
                            () -> count(table, "team <> '" + theirs.caller.team() + "'")))
                    .as(table + " of others")
                    .isZero();
        }
    }

    @Test
    void everyTableOfTheServiceIsListedHere() {
        List<?> tables = entities.createNativeQuery("""
                        select case when schemaname = 'public' then tablename else schemaname || '.' || tablename end
                        from pg_tables where schemaname in ('public', 'knowledge') and tablename not in
                            ('outbox', 'relay', 'dead_letter', 'idempotency', 'flyway_schema_history', 'inbox', 'generation')
                        """).getResultList();

        assertThat(tables).map(String::valueOf).containsExactlyInAnyOrderElementsOf(TABLES);
    }

    @Test
    void theBackgroundRoleSeesWhichTeamsHaveSomethingDueAndNothingElse() {
        fill(World.ofNewMember());

        for (String question : List.of(
                "select member from schedule",
                "select html from digest",
                "select address from digest",
                "select * from preference",
                "select * from answer",
                "select secret from webhook",
                "select payload from webhook_delivery",
                "select * from knowledge.contact")) {
            assertThatThrownBy(() -> background.ask(
                            connection -> connection.createStatement().executeQuery(question)))
                    .as(question)
                    .hasMessageContaining("permission denied");
        }
    }

    private void fill(World world) {
        String ada = world.contact("Ada", null);
        world.tie(ada, 3, "a note");
        String followUp = world.overdue(ada, Reason.KEEP_IN_TOUCH, 1);
        world.agenda(world.today(), World.line(followUp, ada, 1));
        world.awaitWaiting("Ada");
        world.awaitNote("a note");
        world.caller
                .request()
                .header("If-Match", "*")
                .body("{}")
                .put("/v1/digest-preferences/me")
                .then()
                .statusCode(200);
        world.caller.request().post("/v1/digests/send-now").then().statusCode(201);
        String link = new MailBox(world.email()).awaitOne().link("Skip");
        io.restassured.RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .post(link)
                .then()
                .statusCode(200);
        org.awaitility.Awaitility.await().until(() -> rows(world, "knowledge.agenda") == 1);
        world.attended(world.lastWeek(), 1, 1);
        org.awaitility.Awaitility.await().until(() -> rows(world, "knowledge.attention") == 1);
        Caller.of("marie", world.caller.team(), claims -> claims.groups("manager"))
                .request()
                .body(Map.of("url", "https://nobody.invalid/", "eventTypes", List.of("PromiseMade")))
                .post("/v1/webhooks")
                .then()
                .statusCode(201);
        world.promised(ada);
        transactions.run(
                Scope.of(world.caller.team()),
                () -> entities.createNativeQuery(
                                "insert into asked_address (id, address, asked_at) values (gen_random_uuid(), 'x', now())")
                        .executeUpdate());
        transactions.run(
                Scope.of(world.caller.team()),
                () -> entities.createNativeQuery(
                                "insert into refused_address (member, address, strikes, why, since) values ('x', 'x', 1, 'x', now())")
                        .executeUpdate());
        org.awaitility.Awaitility.await().until(() -> rows(world, "webhook_delivery_contact") == 1);
    }

    private long rows(World world, String table) {
        return transactions.call(Scope.of(world.caller.team()), () -> count(table, "true"));
    }

    private long count(String table, String condition) {
        return ((Number) entities.createNativeQuery("select count(*) from " + table + " where " + condition)
                        .getSingleResult())
                .longValue();
    }
}
