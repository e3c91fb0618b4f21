package io.keepwarm.contact.importing;

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
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Looks at what it costs to list a member's imports: how many rows are touched, as the role that serves requests.
@QuarkusTest
@ContactService
class ImportListPlanTest {
    private static final int PAGE = 51;
    private static final String TEAM = "team-" + UUID.randomUUID();

    @Inject
    ImportJobs jobs;

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    /// A member has the hundred oldest, another all the others.
    @BeforeAll
    static void fill() throws SQLException {
        try (var app = AppDatabase.open("app")) {
            AppDatabase.setTeam(app, TEAM);
            try (var insert = app.createStatement()) {
                insert.execute("""
                        insert into import_job (id, member_id, format, dry_run, state, total, processed, created, updated, unchanged,
                                                rejected, run, created_at)
                        select cast('00000000-0000-7000-8000-' || lpad(n::text, 12, '0') as uuid),
                               case when n < 100 then 'few' else 'many' end, 'VCARD', false, 'DONE', 0, 0, 0, 0, 0, 0, 1, now()
                        from generate_series(0, 2999) as n
                        """);
            }
            app.commit();
        }
        try (var owner = AppDatabase.open("owner");
                var statement = owner.createStatement()) {
            statement.execute("analyze import_job");
            owner.commit();
        }
    }

    @Test
    void aPageOfMyImportsCostsItsOwnRowsHoweverManyOthersThereAre() {
        for (String member : new String[] {"few", "many"}) {
            var cost = transactions.call(
                    Scope.of(TEAM),
                    () -> Cost.of(entities, "import_job", () -> jobs.of(member, TimeOrderedId.LAST, PAGE)));
            assertThat(cost.found()).isEqualTo(PAGE);
            assertThat(cost.scans()).as(member).isZero();
            assertThat(cost.touched()).as(member).isLessThanOrEqualTo(PAGE + 1);
        }
    }
}
