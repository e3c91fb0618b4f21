package io.keepwarm.contact.contact;

import static io.keepwarm.contact.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.AppDatabase;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class ReindexingTest {
    private static final int PEOPLE = 103;

    @Test
    void whoWasWrittenUnderOlderRulesIsFoundAndSortedByThoseOfToday() throws SQLException {
        var alice = Caller.ofNewTeam("alice");
        IntStream.range(0, PEOPLE)
                .forEach(n -> alice.request()
                        .body("{\"name\": {\"full\": \"Person %d\"}}".formatted(PEOPLE - n))
                        .post("/v1/contacts")
                        .then()
                        .statusCode(201));
        run(
                alice.team(),
                "update contact set terms = '', sort_name = ''",
                "delete from contact_key",
                "insert into contact_reindexing (after, next_at)"
                        + " values ('00000000-0000-0000-0000-000000000000', now())");
        patiently()
                .until(() -> alice.request()
                        .get("/v1/contacts?q=person+103")
                        .path("items.size()")
                        .equals(1));
        patiently().until(() -> left(alice.team(), "contact_reindexing") == 0);
        assertThat(left(alice.team(), "contact where sort_name = ''")).isZero();
        assertThat(left(alice.team(), "contact_key")).isEqualTo(PEOPLE);
        alice.request()
                .get("/v1/contacts?q=person+1")
                .then()
                .body("items[0].version", org.hamcrest.Matchers.equalTo(1));
    }

    @Test
    void whoCannotBeReadAnyMoreHoldsUpNobodyElseAndIsTriedAgain() throws SQLException {
        var alice = Caller.ofNewTeam("alice");
        for (String name : List.of("Ada", "Broken", "Zoe")) {
            alice.request()
                    .body("{\"name\": {\"full\": \"%s\"}}".formatted(name))
                    .post("/v1/contacts")
                    .then()
                    .statusCode(201);
        }
        run(
                alice.team(),
                "update contact set card = '{\"emails\": 5}' where sort_name = 'Broken'",
                "update contact set terms = '', sort_name = ''",
                "insert into contact_reindexing (after, next_at)"
                        + " values ('00000000-0000-0000-0000-000000000000', now())");

        patiently().until(() -> left(alice.team(), "contact_reindexing") == 0);
        assertThat(left(alice.team(), "contact where sort_name = ''")).isEqualTo(1);
        assertThat(left(alice.team(), "contact_unindexed where attempts = 1 and next_at > now()"))
                .isEqualTo(1);
        patiently().until(() -> unindexed() > 0);

        run(alice.team(), "update contact_unindexed set next_at = now()");
        patiently().until(() -> left(alice.team(), "contact_unindexed where attempts = 2 and next_at > now()") == 1);

        run(
                alice.team(),
                "update contact set card = '{\"name\": {\"full\": \"Mended\"}}' where sort_name = ''",
                "update contact_unindexed set next_at = now()");
        patiently().until(() -> left(alice.team(), "contact_unindexed") == 0);
        alice.request()
                .get("/v1/contacts?q=mended")
                .then()
                .body("items.name.full", org.hamcrest.Matchers.contains("Mended"));
    }

    @Test
    void whoCouldNotBeIndexedAndIsWhenTheRulesChangeAgainIsNotTriedOnceMore() throws SQLException {
        var alice = Caller.ofNewTeam("alice");
        alice.request()
                .body("{\"name\": {\"full\": \"Ada\"}}")
                .post("/v1/contacts")
                .then()
                .statusCode(201);
        run(
                alice.team(),
                "insert into contact_unindexed (contact_id, attempts) select id, 8 from contact",
                "insert into contact_reindexing (after, next_at)"
                        + " values ('00000000-0000-0000-0000-000000000000', now())");

        patiently().until(() -> left(alice.team(), "contact_reindexing") == 0);
        assertThat(left(alice.team(), "contact_unindexed")).isZero();
    }

    private static double unindexed() {
        String figures = RestAssured.get("/contact/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return figures.lines()
                .filter(line -> line.startsWith("keepwarm_contacts_unindexed"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElse(0);
    }

    private static void run(String team, String... statements) throws SQLException {
        try (var app = AppDatabase.open("app");
                var old = app.createStatement()) {
            AppDatabase.setTeam(app, team);
            for (String statement : statements) {
                old.execute(statement);
            }
            app.commit();
        }
    }

    private static long left(String team, String table) {
        try (var app = AppDatabase.open("app");
                var count = app.createStatement()) {
            AppDatabase.setTeam(app, team);
            try (var answer = count.executeQuery("select count(*) from " + table)) {
                answer.next();
                return answer.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
