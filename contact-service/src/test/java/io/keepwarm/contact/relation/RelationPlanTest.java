package io.keepwarm.contact.relation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
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

/// Looks at what it costs to list relations: how many rows are touched, as the role that serves requests.
@QuarkusTest
@ContactService
class RelationPlanTest {
    private static final int CONTACTS = 3_000;
    private static final int RELATED = 12;
    private static final String TEAM = "team-" + UUID.randomUUID();
    private static final UUID MIDDLE = UUID.fromString("80000000-0000-7000-8000-000000000000");

    @Inject
    Relations relations;

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    /// A ring of friends, and one in their middle who knows a dozen of them, some with lower ids, some with higher.
    @BeforeAll
    static void fill() throws SQLException {
        try (var app = AppDatabase.open("app")) {
            AppDatabase.setTeam(app, TEAM);
            try (var insert = app.createStatement()) {
                insert.execute("""
                        insert into contact (id, version, keeper_id, visibility, state, tier, sort_name, import_prints, card, terms,
                                             created_at, created_by, updated_at)
                        select case n when 0 then uuid '%1$s' else gen_random_uuid() end, 1, 'm', 'TEAM', 'ACTIVE', 'NONE', 'n' || n,
                               '{}', '{}', '', now(), 'm', now()
                        from generate_series(0, %2$d) as n
                        """.formatted(MIDDLE, CONTACTS));
                insert.execute("""
                        with ring as (
                            select id, lead(id) over (order by id) as next, row_number() over (order by sort_name) as n
                            from contact where id <> '%1$s'),
                        pair (one, other) as (
                            select id, next from ring where next is not null
                            union all select least(id, '%1$s'), greatest(id, '%1$s') from ring where n <= %2$d)
                        insert into relation (id, one_id, other_id, kind, label, reverse_label, created_at, created_by)
                        select gen_random_uuid(), one, other, 'FRIEND', '', '', now(), 'm' from pair
                        """.formatted(MIDDLE, RELATED));
            }
            app.commit();
        }
        try (var owner = AppDatabase.open("owner");
                var statement = owner.createStatement()) {
            statement.execute("analyze contact, relation");
            owner.commit();
        }
    }

    @Test
    void relationsAreListedAtTheCostOfThoseThereAre() {
        for (String table : List.of("relation", "contact")) {
            var cost = transactions.call(
                    Scope.of(TEAM),
                    () -> Cost.of(entities, table, () -> relations.seen(MIDDLE, "m", new UUID(0, 0), 51)));
            assertThat(cost.found()).isEqualTo(RELATED);
            assertThat(cost.scans()).as(table).isZero();
            assertThat(cost.touched()).as(table).isLessThan(2 * RELATED);
        }
    }
}
