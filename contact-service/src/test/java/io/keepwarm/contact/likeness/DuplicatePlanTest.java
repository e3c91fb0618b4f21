package io.keepwarm.contact.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.contact.AppDatabase;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
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
                        insert into contact_key (contact_id, value, shared)
                        select c.id, k, row_number() over (partition by k) > 1 from contact c, lateral (values
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
    void onlyKeysThatSeveralHaveAreLookedAtAndOfManyWhoHaveOneAFew() throws SQLException {
        try (var app = AppDatabase.open("app")) {
            AppDatabase.setTeam(app, TEAM);
            try (var statement = app.createStatement()) {
                statement.execute("set local plan_cache_mode = force_generic_plan");
            }
            assertThat(blocks(app, "n:", "n;")).hasSize(20);
            assertThat(blocks(app, "p:", "p;")).containsExactly("p:everybody");
            assertThat(blocks(app, "e:", "e;")).isEmpty();
            assertThat(touched(app, "contact_key")).isLessThan(250);
        }
    }

    /// The first 20 keys, each of whose holders are read up to the 21st.
    private static Set<String> blocks(Connection app, String from, String end) throws SQLException {
        Set<String> keys = new HashSet<>();
        try (var ask = app.prepareStatement(ContactKeys.BLOCKS.replaceAll("(?<!:):(from|end|size|most)", "?"))) {
            ask.setString(1, from);
            ask.setString(2, end);
            ask.setString(3, end);
            ask.setInt(4, 20);
            ask.setInt(5, 21);
            try (var holders = ask.executeQuery()) {
                while (holders.next()) {
                    keys.add(holders.getString(1));
                }
            }
        }
        return keys;
    }
}
