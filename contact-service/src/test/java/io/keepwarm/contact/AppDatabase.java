package io.keepwarm.contact;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/// The service's database, as one of its own roles, past all its code.
public final class AppDatabase {
    private AppDatabase() {}

    /// A connection in a transaction, as the role that serves requests (`app`) or ticks (`background`).
    public static Connection open(String role) throws SQLException {
        var config = ConfigProvider.getConfig();
        var connection = DriverManager.getConnection(
                config.getValue("keepwarm.db.url", String.class),
                config.getValue("keepwarm.db." + role + ".user", String.class),
                config.getValue("keepwarm.db." + role + ".password", String.class));
        connection.setAutoCommit(false);
        return connection;
    }

    /// Says which team the transaction is for.
    public static void setTeam(Connection connection, String team) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('app.team', ?, true)")) {
            set.setString(1, team);
            set.execute();
        }
    }
}
