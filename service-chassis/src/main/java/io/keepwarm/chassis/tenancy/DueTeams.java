package io.keepwarm.chassis.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Which teams have rows whose time has come. A tick asks this first and then works team by team. The table has a
/// column `team` and one that says when, `next_at` unless another is named, a partial index on `(next_at, team)`, and
/// lets the background role see just those two.
@ApplicationScoped
public class DueTeams {
    private static final Logger LOG = Logger.getLogger(DueTeams.class);

    private final BackgroundDatabase database;

    DueTeams(BackgroundDatabase database) {
        this.database = database;
    }

    /// Teams with a row of `table` due at `now`; none while the database is away. `table` is a name of ours,
    /// never input.
    public List<String> in(String table, Instant now) {
        return in(table, "next_at", now);
    }

    private List<String> in(String table, String column, Instant now) {
        String question = "select distinct team from " + table + " where " + column + " <= ?";
        try {
            return database.ask(connection -> {
                try (var statement = connection.prepareStatement(question)) {
                    statement.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
                    return names(statement.executeQuery());
                }
            });
        } catch (SQLException away) {
            LOG.warnf("A tick waits: %s", away.getMessage());
            return List.of();
        }
    }

    /// Works on every team that has something due in `table`. A team that fails is logged and left for the next tick;
    /// it does not hold up the others.
    public void each(String table, Instant now, Consumer<String> work) {
        each(table, "next_at", now, work);
    }

    /// As above, for rows whose `column` says when; it too is a name of ours.
    public void each(String table, String column, Instant now, Consumer<String> work) {
        for (String team : in(table, column, now)) {
            try {
                work.accept(team);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "What is due in %s of team %s has to wait", table, team);
            }
        }
    }

    private static List<String> names(ResultSet answer) throws SQLException {
        List<String> teams = new ArrayList<>();
        while (answer.next()) {
            teams.add(answer.getString(1));
        }
        return teams;
    }
}
