package io.keepwarm.interaction.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.keepwarm.chassis.testing.Plans;
import io.keepwarm.interaction.ServiceTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How PostgreSQL looks contacts up. A team may know a hundred thousand of them: none but those asked for may be read.
@ServiceTest
class PlansTest {
    private final Plans plans;

    PlansTest(AgroalDataSource database) {
        plans = new Plans(database, "knowledge.contact", """
                insert into knowledge.contact (id, version, keeper_id, visibility, state, trashed)
                select 'contact-' || n, 1, 'alice', 'TEAM', 'ACTIVE', false from generate_series(1, 3000) n
                """);
    }

    private static void readsContactsById(List<String> plan) {
        var scans = plan.stream().filter(line -> line.contains(" on contact")).count();
        var byId = plan.stream()
                .filter(line -> line.contains("Index Cond") && line.contains("id ="))
                .count();
        assertThat(byId).as(String.join("\n", plan)).isEqualTo(scans).isPositive();
    }

    @Test
    void aContactIsFoundByItsIdAlone() throws SQLException {
        readsContactsById(plans.of(KnownContacts.FIND.replace(":id", "'contact-7'")));
    }

    @Test
    void aPersonIsFoundByTheirIdsAlone() throws SQLException {
        var plan = plans.of(KnownPersons.FIND.replace(":id", "'contact-7'").replace(":member", "'alice'"));
        var scans = plan.stream().filter(line -> line.contains(" on contact ")).count();
        var byIndex = plan.stream()
                .filter(line -> line.contains("Index Cond")
                        && (line.contains("(id =") || line.contains("(stands_for =") || line.contains("id = ")))
                .count();
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on contact"));
        assertThat(byIndex)
                .as(String.join("\n", plan))
                .isGreaterThanOrEqualTo(scans)
                .isPositive();
    }

    @Test
    void whetherATouchIsSharedIsSeenFromItsContactsAlone() throws SQLException {
        readsContactsById(plans.of("select " + Sharing.IS_SHARED + """
                from (values (false, array['contact-7'])) as i (private, contact_ids)"""));
    }
}
