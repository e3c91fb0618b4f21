package io.keepwarm.contact.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.contact.AppDatabase;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Cost;
import io.keepwarm.contact.opportunity.Opportunities;
import io.keepwarm.contact.search.Mark;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.contact.search.Wanted;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Looks at what it costs to find who needs help and what may help: how many rows are touched, as the role that serves
/// requests.
@QuarkusTest
@ContactService
class HelpPlanTest {
    private static final int ROWS = 4_000;
    private static final int IN_NEED = 40;
    private static final int EACH = 20;
    private static final String TEAM = "team-" + UUID.randomUUID();
    private static final TeamSign SIGN = TeamSign.of(TEAM);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Inject
    Contacts contacts;

    @Inject
    Opportunities opportunities;

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    /// All know about trade, one in a thousand about bees; half of the opportunities are about trade, and half of those
    /// have expired.
    @BeforeAll
    static void fill() throws SQLException {
        try (var app = AppDatabase.open("app")) {
            AppDatabase.setTeam(app, TEAM);
            try (var insert = app.createStatement()) {
                insert.execute("""
                        insert into contact (id, version, keeper_id, visibility, state, tier, sort_name, import_prints, card, terms,
                                             created_at, created_by, updated_at)
                        select gen_random_uuid(), 1, 'member' || n %% 100, 'TEAM', 'ACTIVE', 'REGULAR', 'n' || n, '{}',
                               case when n %% %2$d = 0 then '{"needs": [{"text": "a"}]}' else '{"needs": []}' end::jsonb,
                               array_to_tsvector(array['%1$s:=a:trade', '%1$s:n' || n]
                                   || case when n %% 1000 = 0 then array['%1$s:=a:bee'] else '{}' end),
                               now(), 'm', now()
                        from generate_series(1, %3$d) as n
                        """.formatted(SIGN.letters(), ROWS / IN_NEED, ROWS));
                insert.execute("""
                        with made as (
                            insert into opportunity (id, version, kind, title, topics, last_day, created_by, created_at, updated_at)
                            select gen_random_uuid(), 1, 'OTHER', 't' || n, '{}', date '2026-03-01' + (n %% 4 - 2), 'm', now(), now()
                            from generate_series(1, %d) as n returning id, last_day, title)
                        insert into opportunity_topic (topic, last_day, opportunity_id)
                        select case when right(title, 1) < '5' then 'trade' else title end, last_day, id from made
                        """.formatted(ROWS));
            }
            app.commit();
        }
        try (var owner = AppDatabase.open("owner");
                var statement = owner.createStatement()) {
            statement.execute("analyze contact");
            statement.execute("analyze opportunity");
            statement.execute("analyze opportunity_topic");
            owner.commit();
        }
    }

    private Cost cost(String table, Supplier<Collection<?>> question) {
        return transactions.call(Scope.of(TEAM), () -> Cost.of(entities, table, question));
    }

    @Test
    void whoIsInNeedIsFoundWithoutALookAtTheOthers() {
        var cost = cost("contact", () -> contacts.inNeed("member1", new UUID(0, 0), 201));
        assertThat(cost.found()).isEqualTo(IN_NEED);
        assertThat(cost.scans()).isZero();
        assertThat(cost.touched()).isLessThan(IN_NEED + 10);
    }

    @Test
    void whoKnowsAboutSomethingIsFoundAtTheCostOfThoseAskedFor() {
        String trade =
                Wanted.in(SIGN).havingAny(Mark.ABOUT, Set.of("trade", "sail")).query();
        String bees =
                Wanted.in(SIGN).havingAny(Mark.ABOUT, Set.of("bee", "hive")).query();
        var common = cost(
                "contact",
                () -> contacts.answeringEach("member1", Set.of(trade), EACH).get(trade));
        assertThat(common.found()).isEqualTo(EACH);
        assertThat(common.scans()).isZero();
        assertThat(common.touched()).isLessThan(300);
        var rare = cost(
                "contact",
                () -> contacts.answeringEach("member1", Set.of(bees), EACH).get(bees));
        assertThat(rare.found()).isEqualTo(ROWS / 1_000);
        assertThat(rare.scans()).isZero();
        assertThat(rare.touched()).isLessThan(50);
    }

    @Test
    void opportunitiesAreFoundByTopicWithoutThoseThatHaveExpired() {
        var cost = cost(
                "opportunity_topic",
                () -> opportunities.about(Set.of("trade", "t7"), TODAY, EACH).get("trade"));
        assertThat(cost.found()).isEqualTo(EACH);
        assertThat(cost.scans()).isZero();
        assertThat(cost.touched()).isLessThan(3 * EACH);
    }
}
