package io.keepwarm.interaction.tie;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A tie as an older version of the service left it.
@ServiceTest
class RecountingTest {
    private final Team team = Team.any();

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    @Test
    void aTieCountedByOlderRulesIsCountedAnew() {
        String ada = team.contact();
        team.logged("alice", Team.touch(ada, "2026-01-05T10:00:00Z", "EMAIL", "INBOUND", "ASK"));
        transactions.run(Scope.of(team.name()), () -> {
            entities.createNativeQuery("update tie set facts = facts - 'turns' - 'shared' - 'weighty'")
                    .executeUpdate();
            entities.createNativeQuery("""
                            insert into tie_recount (contact_id, member_id, next_at)
                            select contact_id, member_id, changed_at from tie
                            """).executeUpdate();
        });

        Awaitility.await()
                .untilAsserted(() -> team.tie("alice", ada)
                        .body("version", equalTo(2))
                        .body("owed[0].kind", equalTo("REPLY"))
                        .body("warmth.why[0]", not(equalTo("never in touch"))));
    }
}
