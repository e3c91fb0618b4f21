package io.keepwarm.chassis.testing;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/// How PostgreSQL answers questions, as the service's own role, for a team that came after the statistics were taken.
public final class Plans {
    private final AgroalDataSource database;
    private final String table;
    private final String rows;

    /// @param table what the questions are about
    /// @param rows an insert of some thousand rows of one team into it
    public Plans(AgroalDataSource database, String table, String rows) {
        this.database = database;
        this.table = table;
        this.rows = rows;
    }

    /// The lines of the plan for a question.
    public List<String> of(String question) throws SQLException {
        inTeam("known-" + UUID.randomUUID(), sql -> sql.execute(rows));
        analyze();
        List<String> plan = new ArrayList<>();
        inTeam("new-" + UUID.randomUUID(), sql -> {
            sql.execute(rows);
            try (var answer = sql.executeQuery("explain " + question)) {
                while (answer.next()) {
                    plan.add(answer.getString(1));
                }
            }
        });
        return plan;
    }

    private interface Work {
        void on(Statement sql) throws SQLException;
    }

    private void inTeam(String team, Work work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var sql = connection.createStatement()) {
                sql.execute("select set_config('app.team', '" + team + "', true)");
                work.on(sql);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void analyze() throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var owner = DriverManager.getConnection(
                        config.getValue("keepwarm.db.url", String.class),
                        config.getValue("keepwarm.db.owner.user", String.class),
                        config.getValue("keepwarm.db.owner.password", String.class));
                var sql = owner.createStatement()) {
            sql.execute("analyze " + table);
        }
    }
}
