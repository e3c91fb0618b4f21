package io.keepwarm.reminder.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.keepwarm.reminder.ReminderService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/// How PostgreSQL finds follow-ups, as the service's own role. What a question costs must follow from what is asked,
/// also for a team that came after the statistics were taken.
@QuarkusTest
@ReminderService
class PlansTest {
    @Inject
    AgroalDataSource database;

    @Test
    void aFollowUpOfATeamTheStatisticsHaveNotMetIsFoundByItsId() throws SQLException {
        assertThat(planForANewTeam("select * from follow_up where id = '%s'".formatted(UUID.randomUUID())))
                .anySatisfy(line -> assertThat(line).contains("Index Cond").contains("id ="));
    }

    @Test
    void theFollowUpsAboutAContactOfATeamTheStatisticsHaveNotMetAreFoundByTheContact() throws SQLException {
        assertThat(planForANewTeam("select * from follow_up where contact_id = 'contact-7' and state <> 'SETTLED'"))
                .anySatisfy(line -> assertThat(line).contains("Index Cond").contains("contact_id ="));
    }

    private List<String> planForANewTeam(String question) throws SQLException {
        inTeam("known-" + UUID.randomUUID(), PlansTest::fill);
        analyze();
        List<String> plan = new ArrayList<>();
        inTeam("new-" + UUID.randomUUID(), sql -> {
            fill(sql);
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

    /// Settled long ago, and never to be looked at again: no tick of a running service minds them.
    private static void fill(Statement sql) throws SQLException {
        sql.execute("""
                insert into follow_up (id, contact_id, member_id, reason, anchor_at, due_on, state, heard_answer, version,
                                       created_at, changed_at)
                select gen_random_uuid(), 'contact-' || n, 'alice', 'KEEP_IN_TOUCH', now(), current_date, 'SETTLED', 0, 1,
                       now(), now()
                from generate_series(1, 3000) n
                """);
    }

    private static void analyze() throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var owner = DriverManager.getConnection(
                        config.getValue("keepwarm.db.url", String.class),
                        config.getValue("keepwarm.db.owner.user", String.class),
                        config.getValue("keepwarm.db.owner.password", String.class));
                var sql = owner.createStatement()) {
            sql.execute("analyze follow_up");
        }
    }
}
