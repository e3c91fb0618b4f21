package io.keepwarm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/// reminder-service's database, to lay into it what would take hours to come about by itself. Opened as the
/// superuser, whom
/// no wall between teams stops.
final class Stored implements AutoCloseable {
    private final Connection connection;

    /// The database of the stack in that home, whose front door is at `port`.
    Stored(Path home, int port) {
        try {
            var database = new PGSimpleDataSource();
            database.setUrl("jdbc:postgresql://127.0.0.1:" + (port + 5) + "/reminder");
            database.setUser("postgres");
            database.setPassword(Files.readString(home.resolve("secrets").resolve("postgres"))
                    .strip());
            connection = database.getConnection();
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(
                    "The stack's database cannot be opened; is KEEPWARM_HOME its home?", failure);
        }
    }

    /// Contacts `bench-1` to `bench-<count>` of a team, kept by a member and last in touch long ago. Each has a
    /// KEEP_IN_TOUCH open: of the first `overdue` it is late, of the others it comes in a hundred days.
    void people(String team, String member, int count, int overdue) {
        execute("""
                insert into knowledge.contact (team, id, keeper_id, visibility, state, trashed, source, created_at, tier, name,
                                               trust, relevance, details, version)
                select '%1$s', 'bench-' || n, '%2$s', 'TEAM', 'ACTIVE', false, 'IMPORT', now() - interval '200 days',
                       (array['INNER_CIRCLE', 'CLOSE', 'REGULAR', 'OCCASIONAL'])[1 + n %% 4], 'Friend ' || n, 1 + n %% 5,
                       1 + n %% 5, '{}', 1
                from generate_series(1, %3$d) n
                """.formatted(team, member, count));
        execute("""
                insert into knowledge.tie (team, contact_id, member_id, changed_at, last_real_touch_at,
                                           shared_last_real_touch_at, last_channel, last_note)
                select '%1$s', 'bench-' || n, '%2$s', now(), now() - interval '150 days', now() - interval '150 days', 'CALL',
                       'Talked about this and that'
                from generate_series(1, %3$d) n
                """.formatted(team, member, count));
        followUps(team, member, "bench-", count, overdue);
    }

    /// Open follow-ups about contacts named by `prefix` and a number, with nothing due of those beyond `overdue`.
    void followUps(String team, String member, String prefix, int count, int overdue) {
        execute("""
                insert into follow_up (team, id, contact_id, member_id, reason, anchor_at, due_on, overdue_on, late_on, state,
                                       heard_answer, next_at, version, created_at, changed_at)
                select '%1$s', gen_random_uuid(), '%3$s' || n, '%2$s', 'KEEP_IN_TOUCH', now() - interval '150 days',
                       current_date + case when n <= %5$d then -(n %% 90) - 1 else 100 end,
                       current_date + case when n <= %5$d then -(n %% 90) else 101 end,
                       current_date + case when n <= %5$d then -(n %% 90) else 101 end,
                       case when n <= %5$d then 'OVERDUE' else 'SCHEDULED' end, 0,
                       case when n <= %5$d then null else now() + interval '100 days' end, 1, now(), now()
                from generate_series(1, %4$d) n
                """.formatted(team, member, prefix, count, overdue));
        execute("analyze");
    }

    /// Makes `count` of a team's scheduled follow-ups due this very moment.
    void due(String team, int count) {
        execute("""
                update follow_up set next_at = now(), due_on = current_date where team = '%1$s' and id in (
                    select id from follow_up where team = '%1$s' and state = 'SCHEDULED' limit %2$d)
                """.formatted(team, count));
    }

    /// Has the agendas of a team prepared.
    void wake(String team) {
        execute("update agenda set next_at = now() where team = '" + team + "'");
    }

    /// How many of a team's follow-ups wait for a tick that should have come.
    int waiting(String team) {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "select count(*) from follow_up where team = '" + team + "' and next_at <= now()")) {
            answer.next();
            return answer.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Takes away what was laid in.
    void forget(String team) {
        for (String table : new String[] {"follow_up", "knowledge.tie", "knowledge.contact", "outbox"}) {
            execute("delete from " + table + " where team = '" + team + "'");
        }
    }

    private void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
