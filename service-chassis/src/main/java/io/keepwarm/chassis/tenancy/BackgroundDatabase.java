package io.keepwarm.chassis.tenancy;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// Connections of the background role, which belongs to no team and sees by explicit policy only: the outbox, the dead
/// letters, and which teams have something due. They come from no pool: closing one ends its session and with it every
/// advisory lock it held. Autocommit is on.
@Singleton
public class BackgroundDatabase {
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private @Nullable Connection kept;

    BackgroundDatabase(
            @ConfigProperty(name = "keepwarm.db.url") String url,
            @ConfigProperty(name = "keepwarm.db.background.user") String user,
            @ConfigProperty(name = "keepwarm.db.background.password") String password,
            @ConfigProperty(name = "keepwarm.service") String service) {
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        database.setApplicationName(service + "-background");
        database.setConnectTimeout(5);
        database.setSocketTimeout(60);
        database.setTcpKeepAlive(true);
    }

    /// A new connection; the caller closes it.
    public Connection open() throws SQLException {
        return database.getConnection();
    }

    /// Something short to do with a connection.
    @FunctionalInterface
    public interface Question<T> {
        /// Asks, and leaves the connection open.
        T ask(Connection connection) throws SQLException;
    }

    /// Asks on a connection that is kept for the next question; one at a time.
    public synchronized <T> T ask(Question<T> question) throws SQLException {
        Connection connection = kept == null || kept.isClosed() ? open() : kept;
        kept = connection;
        try {
            return question.ask(connection);
        } catch (SQLException failure) {
            kept = null;
            connection.close();
            throw failure;
        }
    }
}
