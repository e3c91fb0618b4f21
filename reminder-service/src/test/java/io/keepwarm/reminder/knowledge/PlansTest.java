package io.keepwarm.reminder.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.keepwarm.chassis.testing.Plans;
import io.keepwarm.reminder.ReminderService;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// How PostgreSQL finds the names of a merged contact among those of thousands of others.
@QuarkusTest
@ReminderService
class PlansTest {
    private final Plans plans;

    PlansTest(AgroalDataSource database) {
        plans = new Plans(database, "knowledge.gone", """
                insert into knowledge.gone (contact_id, survivor_id)
                select 'loser-' || n, 'survivor-' || n from generate_series(1, 3000) n
                """);
    }

    @Test
    void theNamesOfAContactAreFoundByItsIdAlone() throws SQLException {
        var plan = plans.of(KnownContacts.NAMES.replace("?1", "'loser-7'"));
        var scans = plan.stream().filter(line -> line.contains(" on gone")).count();
        var byId = plan.stream()
                .filter(line -> line.contains("Index Cond"))
                .filter(line -> line.contains("contact_id =") || line.contains("survivor_id ="))
                .count();
        assertThat(byId).as(String.join("\n", plan)).isEqualTo(scans).isEqualTo(3);
    }
}
