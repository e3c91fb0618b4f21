package io.keepwarm.digest.schedule;

import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Which teams have a member to be told, looked up by the background role, which sees no more than that.
@ApplicationScoped
class DueTeams {
    /// Clocks of several hosts differ by less than this; a plan made later than that was made under another clock.
    static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final String DUE = """
            select team from schedule where next_at <= ?
            union select team from schedule where planned_at > ?
            """;
    private static final String OTHER_RULES = "select distinct team from schedule where tzdata <> ?";

    private final BackgroundDatabase database;

    DueTeams(BackgroundDatabase database) {
        this.database = database;
    }

    /// Teams in which somebody's time has come, or somebody was planned before the clock was set back.
    List<String> at(Instant now) throws SQLException {
        return database.ask(connection -> {
            try (var statement = connection.prepareStatement(DUE)) {
                statement.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
                statement.setObject(2, OffsetDateTime.ofInstant(now.plus(TOLERANCE), ZoneOffset.UTC));
                return teams(statement);
            }
        });
    }

    /// Teams in which somebody was planned by other time zone rules than this JVM's. Looks at all there is.
    List<String> plannedByOtherRules() throws SQLException {
        return database.ask(connection -> {
            try (var statement = connection.prepareStatement(OTHER_RULES)) {
                statement.setString(1, Schedule.TZDATA);
                return teams(statement);
            }
        });
    }

    private static List<String> teams(PreparedStatement statement) throws SQLException {
        try (var answer = statement.executeQuery()) {
            List<String> teams = new ArrayList<>();
            while (answer.next()) {
                teams.add(answer.getString(1));
            }
            return teams;
        }
    }
}
