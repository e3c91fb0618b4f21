package io.keepwarm.chassis.knowledge;

import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.keepwarm.chassis.time.TimeOrderedId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// Makes schema `knowledge` from `db/knowledge.sql`. It has no migrations: all it holds can be read from the topics
/// again, so when the schema is missing, or its description has changed, it is dropped and made anew under a new
/// generation. The consumer group carries the generation, and a group nobody has seen reads from the beginning.
@Singleton
public class KnowledgeSchema {
    private static final Logger LOG = Logger.getLogger(KnowledgeSchema.class);
    private static final long LOCK = 0x6b6e6f77L;

    private final PGSimpleDataSource owner = new PGSimpleDataSource();
    private final String appRole;
    private final String backgroundRole;
    private final BackgroundDatabase background;
    private @Nullable String generation;

    KnowledgeSchema(
            @ConfigProperty(name = "keepwarm.db.url") String url,
            @ConfigProperty(name = "keepwarm.db.owner.user") String user,
            @ConfigProperty(name = "keepwarm.db.owner.password") String password,
            @ConfigProperty(name = "keepwarm.db.app.user") String appRole,
            @ConfigProperty(name = "keepwarm.db.background.user") String backgroundRole,
            BackgroundDatabase background) {
        this.background = background;
        owner.setUrl(url);
        owner.setUser(user);
        owner.setPassword(password);
        this.appRole = appRole;
        this.backgroundRole = backgroundRole;
    }

    /// The generation of the schema, which exists when this returns.
    public synchronized String generation() {
        if (generation == null) {
            generation = ensure();
        }
        return generation;
    }

    /// Whether the schema is still the one this process began with, and not one that a newer replica is filling anew.
    public boolean isCurrent() throws SQLException {
        String known = generation();
        return background.ask(connection -> {
            try (var statement = connection.createStatement();
                    var answer = statement.executeQuery("select id from knowledge.generation")) {
                return answer.next() && answer.getString(1).equals(known);
            }
        });
    }

    /// Whether the schema may be another one than this process began with; also when nobody can be asked.
    public boolean mayBeAnother() {
        try {
            return !isCurrent();
        } catch (SQLException unknown) {
            return true;
        }
    }

    private String ensure() {
        String script = script("db/chassis-knowledge.sql") + script("db/knowledge.sql");
        String checksum = checksum(script);
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "select pg_advisory_xact_lock(" + LOCK + ")");
            String current = current(connection, checksum).orElseGet(() -> rebuild(connection, script, checksum));
            connection.commit();
            return current;
        } catch (SQLException failure) {
            throw new IllegalStateException("Schema knowledge cannot be made", failure);
        }
    }

    private static Optional<String> current(Connection connection, String checksum) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var answer = statement.executeQuery("select to_regclass('knowledge.generation') is not null")) {
                answer.next();
                if (!answer.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try (var answer = statement.executeQuery("select id, checksum from knowledge.generation")) {
                return answer.next() && answer.getString("checksum").equals(checksum)
                        ? Optional.of(answer.getString("id"))
                        : Optional.empty();
            }
        }
    }

    private String rebuild(Connection connection, String script, String checksum) {
        String id = TimeOrderedId.next().toString();
        LOG.infof("Schema knowledge is made anew; the topics are read from the beginning (generation %s)", id);
        try {
            execute(connection, "drop schema if exists knowledge cascade");
            execute(
                    connection,
                    script.replace("${app}", appRole)
                            .replace("${background}", backgroundRole)
                            .replace("${generation}", id));
            try (var insert = connection.prepareStatement("insert into knowledge.generation values (?, ?, now())")) {
                insert.setString(1, id);
                insert.setString(2, checksum);
                insert.executeUpdate();
            }
            return id;
        } catch (SQLException failure) {
            throw new IllegalStateException("Schema knowledge cannot be made", failure);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script(String resource) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String checksum(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
