package io.keepwarm.contact.contact;

import static io.keepwarm.contact.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.AppDatabase;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is found of somebody in the service's own tables when they were erased.
@QuarkusTest
@ContactService
class TracesTest {
    private static final String MAYA = "{'name': {'given': 'Maya'}, 'emails': [{'value': 'maya@b.example'}]}";
    private static final String MIA =
            "{'name': {'given': 'Mia', 'nickname': 'quillon'}, 'emails': [{'value': 'quillon@old.example'}],"
                    + " 'title': 'Quillon', 'notes': 'quillon sails'}";

    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller boss = Caller.of("boss", alice.team(), claims -> claims.groups("member", "admin"));

    private String added(String body) {
        return alice.request()
                .body(body.replace('\'', '"'))
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String merged(String survivor, String loser) {
        return alice.request()
                .body("{\"loserId\": \"" + loser + "\"}")
                .post("/v1/contacts/" + survivor + "/merge")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void undo(String merge) {
        alice.request().post("/v1/merges/" + merge + "/undo").then().statusCode(200);
    }

    private void patch(String id, String patch) {
        alice.request()
                .header("If-Match", "*")
                .body(patch.replace('\'', '"'))
                .patch("/v1/contacts/" + id)
                .then()
                .statusCode(200);
    }

    private void dryRun(String card) {
        String location = alice.request()
                .contentType("text/vcard")
                .body("BEGIN:VCARD\nVERSION:4.0\n" + card + "\nEND:VCARD\n")
                .post("/v1/imports?dryRun=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String path = location.substring(location.indexOf("/v1/"));
        patiently().until(() -> alice.request().get(path).path("state").equals("DONE"));
        alice.request().get(path).then().body("updated", equalTo(1));
    }

    private void erase(String id) {
        boss.request().post("/v1/contacts/" + id + "/erase").then().statusCode(204);
    }

    private List<String> traces(String word) throws SQLException {
        try (var connection = AppDatabase.open("app")) {
            AppDatabase.setTeam(connection, alice.team());
            List<String> found = new ArrayList<>();
            for (String table : tables(connection)) {
                if (holds(connection, table, word)) {
                    found.add(table);
                }
            }
            return found;
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var tables = connection.createStatement().executeQuery("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')
                  and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'team')""")) {
            List<String> names = new ArrayList<>();
            while (tables.next()) {
                names.add(tables.getString(1));
            }
            return names;
        }
    }

    private static boolean holds(Connection connection, String table, String word) throws SQLException {
        try (var rows = connection.prepareStatement(
                "select from " + table + " as r where team = current_setting('app.team') and r::text ilike ?")) {
            rows.setString(1, "%" + word + "%");
            return rows.executeQuery().next();
        }
    }

    @Test
    void ofSomebodyWhoWasMergedAndPartedAgainNothingIsLeft() throws SQLException {
        String survivor = added(MAYA);
        String loser = added(MIA);
        String id = merged(survivor, loser);
        patch(
                survivor,
                "{'emails': [{'value': 'maya@b.example'}, {'value': 'quillon@old.example'}, {'value': 'new@b.example'}],"
                        + " 'organisation': 'Brightwater'}");
        dryRun("FN:Maya\nEMAIL:maya@b.example\nTEL:+49 30 1234567\nNICKNAME:Mimi\nNOTE:news");
        undo(id);
        assertThat(traces("quillon")).contains("contact", "contact_change");

        erase(loser);

        assertThat(traces("quillon")).isEmpty();
        alice.request()
                .get("/v1/contacts/" + survivor + "/history")
                .then()
                .body(
                        "items.changes.flatten().findAll { it.field == '/organisation' }.new",
                        equalTo(List.of("Brightwater")))
                .body("items.changes.flatten().findAll { it.field == '/emails' }", hasSize(1));
        alice.request()
                .get("/v1/contacts/" + survivor)
                .then()
                .body("emails.value", equalTo(List.of("maya@b.example", "new@b.example")));
    }

    @Test
    void ofSomebodyWhoWasMergedIntoWhatWasMergedItselfNothingIsLeft() throws SQLException {
        String last = added("{'name': {'given': 'Last'}}");
        String survivor = added(MAYA);
        String loser = added(MIA);
        String other = added("{'name': {'given': 'Other'}}");
        String one = merged(survivor, loser);
        String two = merged(survivor, other);
        String three = merged(last, survivor);
        undo(three);
        undo(two);
        undo(one);

        erase(loser);

        assertThat(traces("quillon")).isEmpty();
    }

    @Test
    void ofADryRunNothingIsLeft() throws SQLException {
        String id = added(MIA);
        dryRun("FN:Mia\nEMAIL:quillon@old.example\nTITLE:Captain");
        assertThat(traces("quillon")).contains("import_row");

        erase(id);

        assertThat(traces("quillon")).isEmpty();
    }
}
