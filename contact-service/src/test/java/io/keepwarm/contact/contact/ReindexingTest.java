package io.keepwarm.contact.contact;

import static io.keepwarm.contact.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.AppDatabase;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
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
        try (var app = AppDatabase.open("app");
                var old = app.createStatement()) {
            AppDatabase.setTeam(app, alice.team());
            old.execute("update contact set terms = '', sort_name = ''");
            old.execute("delete from contact_key");
            old.execute("insert into contact_reindexing (after, next_at)"
                    + " values ('00000000-0000-0000-0000-000000000000', now())");
            app.commit();
        }
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
    void whoCannotBeReadAnyMoreHoldsUpNobodyElse() throws SQLException {
        var alice = Caller.ofNewTeam("alice");
        for (String name : List.of("Ada", "Broken", "Zoe")) {
            alice.request()
                    .body("{\"name\": {\"full\": \"%s\"}}".formatted(name))
                    .post("/v1/contacts")
                    .then()
                    .statusCode(201);
        }
        try (var app = AppDatabase.open("app");
                var old = app.createStatement()) {
            AppDatabase.setTeam(app, alice.team());
            old.execute("update contact set card = '{\"emails\": 5}' where sort_name = 'Broken'");
            old.execute("update contact set terms = '', sort_name = ''");
            old.execute("insert into contact_reindexing (after, next_at)"
                    + " values ('00000000-0000-0000-0000-000000000000', now())");
            app.commit();
        }
        patiently().until(() -> left(alice.team(), "contact_reindexing") == 0);
        assertThat(left(alice.team(), "contact where sort_name = ''")).isEqualTo(1);
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
