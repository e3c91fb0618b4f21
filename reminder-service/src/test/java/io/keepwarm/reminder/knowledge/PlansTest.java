package io.keepwarm.reminder.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.keepwarm.chassis.testing.Plans;
import io.keepwarm.reminder.ReminderService;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// How PostgreSQL finds what is known of a contact among thousands of others.
@QuarkusTest
@ReminderService
class PlansTest {
    private final AgroalDataSource database;
    private final Plans plans;

    PlansTest(AgroalDataSource database) {
        this.database = database;
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

    @Test
    void whatIsKnownOfAContactIsFoundByItsId() throws SQLException {
        var contacts = new Plans(database, "knowledge.contact", """
                insert into knowledge.contact (id, keeper_id, visibility, state, trashed, source, created_at, tier,
                                               name, details, version)
                select 'contact-' || n, 'alice', 'TEAM', 'ACTIVE', false, 'IMPORT', now(), 'NONE', 'Ada', '{}', 1
                from generate_series(1, 3000) n
                """);
        var plan = contacts.of(
                Situations.QUESTION.replace("?1", "array['contact-7']").replace("?2", "array['contact-7']"));
        assertThat(plan)
                .as(String.join("\n", plan))
                .filteredOn(line -> line.contains(" on contact"))
                .hasSize(2)
                .allMatch(line -> line.contains("contact_pkey"));
    }
}
