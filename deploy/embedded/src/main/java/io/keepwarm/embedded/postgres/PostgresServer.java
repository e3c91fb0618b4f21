package io.keepwarm.embedded.postgres;

import io.keepwarm.embedded.home.Secrets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.Driver;

/// A durable PostgreSQL 18 server on loopback, its data under `<home>/postgres`. It runs on its own: starting it
/// again finds it, [#stop()] ends it. It comes back with all that was committed after any kind of end, and works for
/// root as for everybody else.
public final class PostgresServer {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final String CANNOT_CONNECT_NOW = "57P03";

    private final PostgresCluster cluster;
    private final Secrets secrets;
    private final int port;

    private PostgresServer(PostgresCluster cluster, Secrets secrets, int port) {
        this.cluster = cluster;
        this.secrets = secrets;
        this.port = port;
    }

    public static PostgresServer start(Path home, int port) {
        return start(home, port, home.resolve("postgres"));
    }

    /// @param programs where the unpacked programs are kept, for those who share them among several homes
    public static PostgresServer start(Path home, int port, Path programs) {
        Path absolute = home.toAbsolutePath().normalize();
        PostgresCluster cluster = cluster(absolute, programs);
        cluster.start(port);
        PostgresServer server = new PostgresServer(cluster, Secrets.under(absolute), port);
        server.awaitAnswer();
        return server;
    }

    /// Stops the server of this home if one runs.
    public static void stop(Path home, Path programs) {
        cluster(home.toAbsolutePath().normalize(), programs).stop("fast");
    }

    private static PostgresCluster cluster(Path home, Path programs) {
        return new PostgresCluster(
                home, PostgresBinaries.unpackedUnder(programs.toAbsolutePath().normalize()));
    }

    /// Makes the service's database and roles if they are missing.
    public void ensureDatabase(String service) {
        ServiceDatabase database = new ServiceDatabase(service, secrets);
        try {
            try (Connection connection = connect("postgres")) {
                database.createRolesAndDatabase(connection);
            }
            try (Connection connection = connect(service)) {
                database.grant(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make the database of " + service, e);
        }
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String service) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + service;
    }

    public Credentials credentials(String service, Role role) {
        if (role == Role.SEARCH) {
            throw new IllegalArgumentException("The search role cannot log in");
        }
        String user = role.of(service);
        return new Credentials(user, secrets.get(user));
    }

    public long pid() {
        return cluster.running()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"))
                .pid();
    }

    public void stop() {
        cluster.stop("fast");
    }

    /// The words of a command that stops the server at once, for somebody who outlives this JVM.
    public List<String> stopCommand() {
        return cluster.stopCommand();
    }

    private void awaitAnswer() {
        Instant giveUp = Instant.now().plus(ANSWER_WITHIN);
        while (true) {
            try (Connection connection = connect("postgres")) {
                return;
            } catch (SQLException e) {
                // A server found running may still be recovering from a crash.
                if (!CANNOT_CONNECT_NOW.equals(e.getSQLState()) || Instant.now().isAfter(giveUp)) {
                    throw new IllegalStateException("PostgreSQL on port " + port + " does not answer", e);
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", secrets.get("postgres"));
        // The driver itself, not DriverManager, which cannot see through the class loaders of a Quarkus test.
        Connection connection = new Driver().connect(jdbcUrl(database), login);
        if (connection == null) {
            throw new SQLException("Not a PostgreSQL address: " + jdbcUrl(database));
        }
        return connection;
    }
}
