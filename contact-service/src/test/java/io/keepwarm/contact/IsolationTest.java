package io.keepwarm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;

import io.keepwarm.chassis.testing.Caller;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class IsolationTest {

    private static String contactOf(Caller caller) {
        return caller.request()
                .body("{\"name\": {\"given\": \"Walled\"}, \"emails\": [{\"value\": \"walled@in.example\"}]}")
                .post("/v1/contacts")
                .path("id");
    }

    private static List<String> dataTables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'team' and table_name <> 'outbox'
                        """)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static long count(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    @Test
    void withoutATeamThereAreNoRows() throws SQLException {
        contactOf(Caller.ofNewTeam("alice"));
        try (var app = AppDatabase.open("app")) {
            var tables = dataTables(app);
            assertThat(tables)
                    .contains(
                            "member",
                            "team_settings",
                            "contact",
                            "contact_change",
                            "contact_key",
                            "dismissed_duplicate",
                            "contact_merge",
                            "merge_moved",
                            "import_job",
                            "import_piece",
                            "import_row",
                            "contact_source",
                            "vcard_extra");
            for (String table : tables) {
                assertThat(count(app, "select count(*) from " + table))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void withATeamThereAreItsRowsAlone() throws SQLException {
        var alice = Caller.ofNewTeam("alice");
        var carol = Caller.ofNewTeam("carol");
        contactOf(alice);
        contactOf(carol);
        try (var app = AppDatabase.open("app")) {
            AppDatabase.setTeam(app, alice.team());
            assertThat(count(app, "select count(*) from contact")).isEqualTo(1);
            assertThat(count(app, "select count(*) from contact where team = '" + carol.team() + "'"))
                    .isZero();
            assertThat(count(app, """
                    select count(*) from search_contacts('alice', null, null, false, 'name', false, null, null, null, 10)
                    """)).isEqualTo(1);
            try (var update = app.createStatement()) {
                assertThat(update.executeUpdate("update contact set tier = 'NONE' where team = '" + carol.team() + "'"))
                        .isZero();
                assertThatThrownBy(() -> update.executeUpdate("update contact set team = '" + carol.team() + "'"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("row-level security");
            }
        }
    }

    @Test
    void ticksSeeOnlyThatSomethingIsDue() throws SQLException {
        contactOf(Caller.ofNewTeam("alice"));
        try (var app = AppDatabase.open("app");
                var background = AppDatabase.open("background")) {
            var hidden = dataTables(app);
            assertThat(hidden).contains("member", "contact_change", "vcard_extra", "life_event");
            hidden.removeAll(List.of(
                    "contact",
                    "contact_merge",
                    "contact_reindexing",
                    "contact_unindexed",
                    "import_job",
                    "idempotency"));
            for (String table : hidden) {
                assertThatThrownBy(() -> count(background, "select count(*) from " + table))
                        .as(table)
                        .hasMessageContaining("permission denied");
                background.rollback();
            }
            for (String column : List.of("contact.id", "contact.keeper_id", "contact.card", "import_job.member_id")) {
                String table = column.substring(0, column.indexOf('.'));
                assertThatThrownBy(() -> count(background, "select count(" + column + ") from " + table))
                        .as(column)
                        .hasMessageContaining("permission denied");
                background.rollback();
            }
            assertThat(count(background, "select count(*) from contact where erase_at is null"))
                    .as("contacts that nothing is due for")
                    .isZero();
        }
    }

    @Test
    void anotherTeamsContactIsNotThere() {
        var alice = Caller.ofNewTeam("alice");
        String id = contactOf(alice);
        // The same name in another team is another person.
        var other = Caller.ofNewTeam("alice");
        other.request().get("/v1/contacts/" + id).then().statusCode(404);
        other.request()
                .header("If-Match", "*")
                .body("{}")
                .patch("/v1/contacts/" + id)
                .then()
                .statusCode(404);
        other.request()
                .header("If-Match", "*")
                .body("{\"name\": {\"given\": \"x\"}}")
                .put("/v1/contacts/" + id)
                .then()
                .statusCode(404);
        other.request()
                .header("If-Match", "*")
                .delete("/v1/contacts/" + id)
                .then()
                .statusCode(404);
        other.request().post("/v1/contacts/" + id + "/restore").then().statusCode(404);
        other.request().get("/v1/contacts?ids=" + id).then().body("items", empty());
        other.request().get("/v1/contacts?q=walled").then().body("items", empty());
        other.request().get("/v1/contacts?email=walled@in.example").then().body("items", empty());
    }
}
