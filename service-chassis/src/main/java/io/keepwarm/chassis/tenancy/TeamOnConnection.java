package io.keepwarm.chassis.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/// Tells PostgreSQL the team when a transaction takes its connection. The setting is local to the transaction: after
/// commit or rollback the connection belongs to no team again, and outside a transaction it never does.
@ApplicationScoped
class TeamOnConnection implements AgroalPoolInterceptor {
    private final CurrentScope scope;

    TeamOnConnection(CurrentScope scope) {
        this.scope = scope;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        scope.find().ifPresent(current -> set(connection, current.team()));
    }

    private static void set(Connection connection, String team) {
        try (var statement = connection.prepareStatement("select set_config('app.team', ?, true)")) {
            statement.setString(1, team);
            statement.execute();
        } catch (SQLException failure) {
            throw new TeamNotSet(failure);
        }
    }

    /// The connection broke before the team could be told; nothing has been read or written.
    static final class TeamNotSet extends RuntimeException {
        TeamNotSet(SQLException cause) {
            super("The database connection broke before the transaction began", cause);
        }
    }
}
