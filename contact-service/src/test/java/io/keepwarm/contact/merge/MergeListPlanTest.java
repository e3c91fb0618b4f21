package io.keepwarm.contact.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.contact.AppDatabase;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Cost;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Looks at what it costs to list merges: how many rows are touched, as the role that serves requests.
@QuarkusTest
@ContactService
class MergeListPlanTest {
    private static final int MERGES = 3_000;
    private static final int PAGE = 51;
    private static final int INTO_ONE = 3;
    private static final String TEAM = "team-" + UUID.randomUUID();
    private static final UUID SURVIVOR = UUID.fromString("80000000-0000-7000-8000-000000000000");

    @Inject
    ContactMerges merges;

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    /// Each into a contact of its own, but for the three oldest, which are into one.
    @BeforeAll
    static void fill() throws SQLException {
        try (var app = AppDatabase.open("app")) {
            AppDatabase.setTeam(app, TEAM);
            try (var insert = app.createStatement()) {
                insert.execute("""
                        insert into contact (id, version, keeper_id, visibility, state, tier, sort_name, import_prints, card, terms,
                                             created_at, created_by, updated_at)
                        select case n when 0 then uuid '%1$s' else gen_random_uuid() end, 1, 'm', 'TEAM', 'ACTIVE', 'NONE',
                               'n' || n, '{}', '{}', '', now(), 'm', now()
                        from generate_series(0, %2$d) as n
                        """.formatted(SURVIVOR, MERGES));
                insert.execute("""
                        with numbered as (select id, row_number() over (order by sort_name) as n from contact where id <> '%1$s')
                        insert into contact_merge (id, survivor_id, loser_id, loser_keeper_id, member_id, merged_at, undo_until,
                                                   before, after)
                        select cast('00000000-0000-7000-8000-' || lpad(n::text, 12, '0') as uuid),
                               case when n <= %2$d then uuid '%1$s' else id end, id, 'm', 'm', now(), now(), '{}', '{}'
                        from numbered
                        """.formatted(SURVIVOR, INTO_ONE));
            }
            app.commit();
        }
        try (var owner = AppDatabase.open("owner");
                var statement = owner.createStatement()) {
            statement.execute("analyze contact, contact_merge");
            owner.commit();
        }
    }

    @Test
    void theMergesOfAContactCostNoMoreThanThereAreOfThem() {
        var cost = transactions.call(
                Scope.of(TEAM),
                () -> Cost.of(
                        entities,
                        "contact_merge",
                        () -> merges.into(List.of(SURVIVOR, UUID.randomUUID()), TimeOrderedId.LAST, PAGE)));
        assertThat(cost.found()).isEqualTo(INTO_ONE);
        assertThat(cost.scans()).isZero();
        assertThat(cost.touched()).isLessThanOrEqualTo(2 * INTO_ONE);
    }

    @Test
    void aPageOfAllCostsItsOwnRows() {
        for (String table : List.of("contact_merge", "contact")) {
            var cost = transactions.call(
                    Scope.of(TEAM), () -> Cost.of(entities, table, () -> merges.seenBy("m", TimeOrderedId.LAST, PAGE)));
            assertThat(cost.found()).isEqualTo(PAGE);
            assertThat(cost.scans()).as(table).isZero();
            assertThat(cost.touched()).as(table).isLessThan(2 * PAGE);
        }
    }
}
