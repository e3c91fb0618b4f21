package io.keepwarm.contact.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.keepwarm.chassis.testing.Plans;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.likeness.ContactKeys;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Looks at how it is found whom imported rows are about: by indexes alone, however many the team keeps.
@QuarkusTest
@ContactService
class MatchingPlanTest {
    private static final String PEOPLE = """
            with made as (
                insert into contact (id, version, keeper_id, visibility, state, tier, sort_name, import_prints, card, terms,
                                     created_at, created_by, updated_at)
                select gen_random_uuid(), 1, 'member', 'TEAM', 'ACTIVE', 'REGULAR', 'n' || n, '{}', '{}', '', now(),
                       'member', now()
                from generate_series(1, 3000) n
                returning id, sort_name),
            keyed as (insert into contact_key (contact_id, value) select id, 'e:' || sort_name from made)
            insert into contact_source (contact_id, value) select id, 'u:' || sort_name from made
            """;

    @Inject
    AgroalDataSource database;

    private List<String> plan(String question) throws SQLException {
        return new Plans(database, "contact, contact_key, contact_source", PEOPLE).of(question);
    }

    @Test
    void aRowThatCameBeforeIsLookedUpByWhereItCameFrom() throws SQLException {
        var plan = plan(ContactSources.FIND
                .replace(":values", "array['u:n7', 'u:n8']")
                .replace(":owners", "array['u:x']")
                .replace(":own", "array[gen_random_uuid()]")
                .replace(":each", "30"));
        assertThat(plan)
                .anyMatch(line -> line.contains("contact_source_pkey"))
                .anyMatch(line -> line.contains("contact_pkey"))
                .noneMatch(line -> line.contains("Seq Scan"))
                .noneMatch(line -> line.contains("Join") && !line.contains("Loop"));
    }

    @Test
    void anAddressIsLookedUpByItsKey() throws SQLException {
        var plan = plan(ContactKeys.SHARING
                .replace(":keys", "array['e:n7', 'e:n8']")
                .replace(":viewer", "'member'")
                .replace(":each", "30"));
        assertThat(plan)
                .anyMatch(line -> line.contains("Index Cond") && line.contains("value ="))
                .noneMatch(line -> line.contains("Seq Scan"))
                .noneMatch(line -> line.contains("Join") && !line.contains("Loop"));
    }
}
