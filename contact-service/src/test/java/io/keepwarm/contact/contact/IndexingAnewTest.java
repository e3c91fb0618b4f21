package io.keepwarm.contact.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.AppDatabase;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Migrations that have all teams indexed anew run when there is nobody yet; here they run once more, with people
/// there.
@QuarkusTest
@ContactService
class IndexingAnewTest {
    private static final Pattern COMMENTS = Pattern.compile("(?m)^--.*$");
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    static Stream<Path> migrations() throws IOException, URISyntaxException {
        URI one = Objects.requireNonNull(IndexingAnewTest.class.getResource("/db/migration/V002__create_contact.sql"))
                .toURI();
        try (var files = Files.list(Path.of(one).resolveSibling("."))) {
            return files.filter(file -> !statements(file).isEmpty()).sorted().toList().stream();
        }
    }

    /// What puts the teams in, with the walls it takes down for that and puts up again.
    private static List<String> statements(Path migration) {
        try {
            String script = Files.readString(migration);
            var statements = Stream.of(COMMENTS.matcher(script).replaceAll("").split(";"))
                    .map(String::strip)
                    .filter(statement -> statement.startsWith("insert into contact_reindexing")
                            || statement.matches("alter table contact(_reindexing)? (no )?force row level security"))
                    .toList();
            boolean isTheFirst = script.contains("create table contact_reindexing");
            boolean putsIn = statements.stream().anyMatch(statement -> statement.startsWith("insert"));
            return putsIn && !isTheFirst ? statements : List.of();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void everyTeamThatHasContactsIsPutInOnceFromTheBeginning(Path migration) throws SQLException {
        var alice = Caller.ofNewTeam("alice");
        var bob = Caller.ofNewTeam("bob");
        for (var caller : List.of(alice, alice, bob)) {
            caller.request()
                    .body("{\"name\": {\"full\": \"Ada\"}}")
                    .post("/v1/contacts")
                    .then()
                    .statusCode(201);
        }
        var nobodys = Caller.ofNewTeam("carol");
        nobodys.request().get("/v1/contacts").then().statusCode(200);
        // Taken back at the end, so that no job begins with it.
        try (var app = AppDatabase.open("owner")) {
            // One is in the midst of an earlier change.
            execute(app, "alter table contact_reindexing no force row level security");
            execute(
                    app,
                    "insert into contact_reindexing (team, after, next_at) values ('" + alice.team() + "', '"
                            + "0199e0c2-0000-7000-8000-000000000000', now())");
            execute(app, "alter table contact_reindexing force row level security");

            for (String statement : statements(migration)) {
                execute(app, statement);
            }

            assertThat(isWalled(app, "contact") && isWalled(app, "contact_reindexing"))
                    .isTrue();
            execute(app, "alter table contact_reindexing no force row level security");
            assertThat(count(app, alice, "and after = '" + NOBODY + "'")).isEqualTo(1);
            assertThat(count(app, bob, "and after = '" + NOBODY + "'")).isEqualTo(1);
            assertThat(count(app, nobodys, "")).isZero();
            app.rollback();
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private static long count(Connection connection, Caller caller, String which) throws SQLException {
        try (var count = connection.createStatement();
                var answer = count.executeQuery(
                        "select count(*) from contact_reindexing where team = '" + caller.team() + "' " + which)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static boolean isWalled(Connection connection, String table) throws SQLException {
        try (var question = connection.createStatement();
                var answer = question.executeQuery(
                        "select relforcerowsecurity from pg_class where oid = '" + table + "'::regclass")) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
