package io.keepwarm.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepwarm.embedded.home.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    private static final Path PROGRAMS =
            Path.of("target", "testbed", "programs").toAbsolutePath();

    @TempDir
    static Path home;

    static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start(home, FreePorts.find(1).getFirst(), PROGRAMS);
        server.ensureDatabase("contact");
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void whatWasCommittedIsThereAfterAKillAndARestart() throws SQLException {
        run(Role.OWNER, "CREATE TABLE kept (id int); GRANT SELECT, INSERT ON kept TO contact_app");
        run(Role.APP, "INSERT INTO kept VALUES (1)");

        kill(server.pid());
        server = PostgresServer.start(home, server.port(), PROGRAMS);

        assertThat(ask(Role.APP, "SELECT id FROM kept")).isEqualTo("1");
    }

    @Test
    void aRunningServerIsFoundAndNotStartedTwice() {
        long pid = server.pid();

        PostgresServer again = PostgresServer.start(home, server.port(), PROGRAMS);

        assertThat(again.pid()).isEqualTo(pid);
    }

    @Test
    void aLeftoverProcessIdThatNowBelongsToAnotherProgramDoesNotKeepItFromStarting() throws IOException {
        kill(server.pid());
        Path file = home.resolve("postgres/data/postmaster.pid");
        List<String> lines = Files.readAllLines(file);
        Process stranger = new ProcessBuilder("sleep", "1000").start();
        try {
            Files.writeString(file, stranger.pid() + "\n" + String.join("\n", lines.subList(1, lines.size())) + "\n");

            server = PostgresServer.start(home, server.port(), PROGRAMS);

            assertThat(server.pid()).isNotEqualTo(stranger.pid());
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void theSettingsThatKeepCommitsAreOn() throws SQLException {
        assertThat(ask(Role.APP, "SHOW fsync")).isEqualTo("on");
        assertThat(ask(Role.APP, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask(Role.APP, "SHOW server_version")).startsWith("18");
    }

    @Test
    void aDatabaseIsInUtcUnlessAClientSaysOtherwise() throws SQLException {
        assertThat(ask(Role.APP, """
                        SELECT array_to_string(setconfig, ',') FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase
                        WHERE d.datname = 'contact' AND s.setrole = 0""")).isEqualTo("TimeZone=UTC");
    }

    @Test
    void noRoleOfAServiceIsASuperuserAndOnlyTheOneThatCannotLogInBypassesTheWall() throws SQLException {
        String query =
                "SELECT string_agg(rolname, ',' ORDER BY rolname) FROM pg_roles WHERE rolname LIKE 'contact%' AND ";

        assertThat(ask(Role.APP, query + "rolsuper")).isNull();
        assertThat(ask(Role.APP, query + "rolbypassrls")).isEqualTo("contact_search");
        assertThat(ask(Role.APP, query + "NOT rolcanlogin")).isEqualTo("contact_search");
    }

    @Test
    void theOwnerOwnsAndTheServiceUses() throws SQLException {
        run(Role.OWNER, """
                CREATE SCHEMA knowledge;
                GRANT USAGE ON SCHEMA knowledge TO contact_app;
                CREATE TABLE knowledge.known (id int GENERATED ALWAYS AS IDENTITY, name text);
                GRANT SELECT, INSERT, UPDATE ON knowledge.known TO contact_app;
                """);

        run(Role.APP, "INSERT INTO knowledge.known (name) VALUES ('a'); UPDATE knowledge.known SET name = 'b'");

        assertThat(ask(Role.APP, "SELECT tableowner FROM pg_tables WHERE tablename = 'known'"))
                .isEqualTo("contact_owner");
        assertThatThrownBy(() -> run(Role.APP, "DROP TABLE knowledge.known")).hasMessageContaining("must be owner");
        assertThatThrownBy(() -> run(Role.APP, "CREATE TABLE mine (id int)")).hasMessageContaining("permission denied");
    }

    @Test
    void aTableNobodyWasGrantedIsTheOwnersAlone() throws SQLException {
        run(Role.OWNER, "CREATE TABLE secret (id int)");

        for (Role role : List.of(Role.APP, Role.BACKGROUND)) {
            assertThatThrownBy(() -> ask(role, "SELECT id FROM secret"))
                    .as(role.name())
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aMigrationHandsItsSearchFunctionToTheRoleThatBypassesTheWall() throws SQLException {
        run(Role.OWNER, """
                CREATE TABLE walled (team text, id int);
                INSERT INTO walled VALUES ('acme', 7);
                ALTER TABLE walled ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
                GRANT SELECT ON walled TO contact_search, contact_app;
                CREATE FUNCTION find_walled() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = public
                    AS 'SELECT max(id) FROM walled';
                ALTER FUNCTION find_walled() OWNER TO contact_search;
                """);

        assertThat(ask(Role.APP, "SELECT count(*) FROM walled")).isEqualTo("0");
        assertThat(ask(Role.APP, "SELECT find_walled()")).isEqualTo("7");
    }

    @Test
    void anotherServiceCannotConnect() {
        server.ensureDatabase("digest");
        Credentials stranger = server.credentials("digest", Role.APP);

        assertThatThrownBy(() ->
                        DriverManager.getConnection(server.jdbcUrl("contact"), stranger.user(), stranger.password()))
                .hasMessageContaining("permission denied");
    }

    @Test
    void makingADatabaseTwiceChangesNothing() throws SQLException {
        server.ensureDatabase("contact");

        assertThat(ask(Role.APP, "SELECT current_user")).isEqualTo("contact_app");
    }

    @Test
    void passwordsAreForTheirOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets/contact_app"))))
                .isEqualTo("rw-------");
    }

    private static void kill(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static void run(Role role, String sql) throws SQLException {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Role role, String sql) throws SQLException {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(Role role) throws SQLException {
        Credentials login = server.credentials("contact", role);
        return DriverManager.getConnection(server.jdbcUrl("contact"), login.user(), login.password());
    }
}
