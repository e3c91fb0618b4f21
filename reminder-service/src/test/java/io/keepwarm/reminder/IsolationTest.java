package io.keepwarm.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReminderService
class IsolationTest {
    private static final String TABLES_OF_TEAMS = """
            select format('%I.%I', n.nspname, c.relname), c.relrowsecurity and c.relforcerowsecurity
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname in ('public', 'knowledge')
              and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'team')
            """;

    @Inject
    AgroalDataSource app;

    @Test
    void everyTableOfATeamsDataIsBehindTheWallAndShowsNothingWithoutATeam() throws SQLException {
        try (var connection = app.getConnection()) {
            var tables = tables(connection);
            assertThat(tables).contains("public.follow_up", "public.agenda", "knowledge.contact", "knowledge.tie");
            for (String table : tables) {
                if (table.equals("public.outbox")) {
                    continue; // The app role may not read it at all.
                }
                try (var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var rows = connection.createStatement().executeQuery(TABLES_OF_TEAMS)) {
            while (rows.next()) {
                assertThat(rows.getBoolean(2)).as(rows.getString(1)).isTrue();
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
