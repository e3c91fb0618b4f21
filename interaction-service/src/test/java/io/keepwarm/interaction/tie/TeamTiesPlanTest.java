package io.keepwarm.interaction.tie;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.keepwarm.chassis.testing.Plans;
import io.keepwarm.interaction.ServiceTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How PostgreSQL finds who knows whom: by the organisation's name and from contact to contact, however many a team
/// has.
@ServiceTest
class TeamTiesPlanTest {
    private final Plans plans;

    TeamTiesPlanTest(AgroalDataSource database) {
        plans = new Plans(database, "knowledge.contact_facts", """
                insert into knowledge.contact_facts (id, facts, keeper_id, tier)
                select 'contact-' || n, jsonb_build_object('organisation', 'Organisation ' || n / 10), 'alice', 'NONE'
                from generate_series(1, 3000) n
                """);
    }

    @Test
    void theContactsOfAnOrganisationAreFoundByItsName() throws SQLException {
        var plan = plans.of(TeamTies.OF_ORGANISATION
                .replace(":organisation", "'organisation 7'")
                .replace(":atLeast", "-1e300"));

        assertThat(plan).anyMatch(line -> line.contains("contact_of_organisation"));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
        // Behind the wall every look-up names the team; none may name it alone.
        assertThat(indexConditions(plan)).noneMatch(line -> line.matches(".*\\(team = [^)]*\\)\\.col1\\)$"));
        assertThat(indexConditions(plan)).anyMatch(line -> line.contains("organisation_key ="));
        assertThat(indexConditions(plan)).anyMatch(line -> line.contains("contact_id ="));
    }

    private static List<String> indexConditions(List<String> plan) {
        return plan.stream().filter(line -> line.contains("Index Cond")).toList();
    }
}
