package io.keepwarm.contact.innercircle;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.contact.AppDatabase;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Looks at what it costs to count a circle and to find its coldest, as the role that serves requests.
@QuarkusTest
@ContactService
class InnerCirclePlanTest {
    private static final String TEAM = "team-" + UUID.randomUUID();
    private static final int PLACES = 30;

    /// 6,000 contacts of ten keepers, each with ties of all keepers; 30 of each keeper's are in the inner
    /// circle.
    @BeforeAll
    static void fill() throws SQLException {
        try (var app = AppDatabase.open("app")) {
            AppDatabase.setTeam(app, TEAM);
            try (var statement = app.createStatement()) {
                statement.execute("""
                        insert into contact (id, version, keeper_id, visibility, state, tier, sort_name, import_prints, card,
                                             terms, created_at, created_by, updated_at)
                        select gen_random_uuid(), 1, 'member' || n % 10, 'TEAM', 'ACTIVE',
                               case when n < 300 then 'INNER_CIRCLE' else 'REGULAR' end, 'name' || n, '{}',
                               '{"name": {"full": "Somebody"}}', '', now(), 'member', now()
                        from generate_series(0, 5999) n
                        """);
                statement.execute("""
                        insert into knowledge.tie (contact_id, member_id, key, last_touch_at, score, as_of, half_life_days)
                        select c.id, m.id, 'key' || c.id || m.id, now(), 50, now(), 7
                        from contact c, (select 'member' || n as id from generate_series(0, 9) n) m
                        """);
            }
            app.commit();
        }
        try (var owner = AppDatabase.open("owner");
                var statement = owner.createStatement()) {
            statement.execute("analyze contact, knowledge.tie");
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
    void aCircleCostsItsOwnRowsAndNoOthers() throws SQLException {
        try (var app = AppDatabase.open("app")) {
            AppDatabase.setTeam(app, TEAM);
            try (var statement = app.createStatement()) {
                statement.execute("set local plan_cache_mode = force_generic_plan");
            }
            int found = 0;
            try (var ask = app.prepareStatement(InnerCircles.PLACES.replace(":keeper", "?"))) {
                ask.setString(1, "member3");
                try (var places = ask.executeQuery()) {
                    while (places.next()) {
                        found++;
                    }
                }
            }
            assertThat(found).isEqualTo(PLACES);
            assertThat(touched(app, "contact")).isLessThanOrEqualTo(PLACES);
            assertThat(touched(app, "tie")).isLessThanOrEqualTo(PLACES);
        }
    }
}
