package io.keepwarm.contact.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.contact.AppDatabase;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Looks at what finding duplicates costs, as the role that serves requests: it never compares all with all.
@QuarkusTest
@ContactService
class DuplicatePlanTest {
    private static final int ROWS = 6_000;
    private static final int PAIRS = 30;
    private static final String TEAM = "team-" + UUID.randomUUID();

    /// Everybody has a name and an e-mail address of their own, but for 30 pairs of the same name; and
    /// all share a number.
    @BeforeAll
    static void fill() throws SQLException {
        try (var app = AppDatabase.open("app")) {
            AppDatabase.setTeam(app, TEAM);
            try (var statement = app.createStatement()) {
                statement.execute("""
                        insert into contact (id, version, keeper_id, visibility, state, tier, sort_name, import_prints, card,
                                             terms, created_at, created_by, updated_at)
                        select gen_random_uuid(), 1, 'member', 'TEAM', 'ACTIVE', 'REGULAR', 'n' || n, '{}', '{}', '', now(),
                               'member', now()
                        from generate_series(1, %d) n
                        """.formatted(ROWS));
                statement.execute("""
                        insert into contact_key (contact_id, value)
                        select c.id, k from contact c, lateral (values
                            ('e:' || c.sort_name),
                            ('n:name' || case when substr(c.sort_name, 2)::int <= %d then substr(c.sort_name, 2)::int / 2
                                              else substr(c.sort_name, 2)::int end),
                            ('p:everybody')) as keys (k)
                        """.formatted(2 * PAIRS - 1));
            }
            app.commit();
        }
        try (var owner = AppDatabase.open("owner");
                var statement = owner.createStatement()) {
            statement.execute("analyze contact, contact_key, dismissed_duplicate");
            owner.commit();
        }
    }

    private static long touched(Connection app, String table) throws SQLException {
        try (var statement = app.createStatement();
                var figures = statement.executeQuery(
                        "select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables where relname = '"
                                + table + "'")) {
            figures.next();
            return figures.getLong(1);
        }
    }

    @Test
    void theKeysAreReadTwiceAtMostAndOnlyThoseOfAPairAreLookedAt() throws SQLException {
        try (var app = AppDatabase.open("app")) {
            AppDatabase.setTeam(app, TEAM);
            try (var statement = app.createStatement()) {
                statement.execute("set local plan_cache_mode = force_generic_plan");
            }
            int found = 0;
            try (var ask = app.prepareStatement(
                    ContactKeys.PAIRS.replace(":viewer", "?").replace(":size", "?"))) {
                ask.setString(1, "member");
                ask.setString(2, "member");
                ask.setInt(3, 500);
                try (var pairs = ask.executeQuery()) {
                    while (pairs.next()) {
                        found++;
                    }
                }
            }
            assertThat(found).isBetween(PAIRS - 1, PAIRS);
            assertThat(touched(app, "contact")).isLessThan(5 * PAIRS);
            assertThat(touched(app, "contact_key")).isLessThan(7L * ROWS);
        }
    }
}
