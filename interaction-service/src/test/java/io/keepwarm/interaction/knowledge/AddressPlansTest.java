package io.keepwarm.interaction.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.keepwarm.chassis.testing.Plans;
import io.keepwarm.interaction.ServiceTest;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

/// How PostgreSQL looks addresses up. A team may know a hundred thousand of them: none but those asked for may be read.
@ServiceTest
class AddressPlansTest {
    private final Plans plans;

    AddressPlansTest(AgroalDataSource database) {
        plans = new Plans(database, "knowledge.contact_email, knowledge.contact", """
                with contacts as (
                    insert into knowledge.contact (id, version, keeper_id, visibility, state, trashed)
                    select 'contact-' || n, 1, 'alice', 'TEAM', 'ACTIVE', false from generate_series(1, 3000) n
                    returning id)
                insert into knowledge.contact_email (email, contact_id) select id || '@x.example', id from contacts
                """);
    }

    @Test
    void theHoldersOfAnAddressAreFoundByItAlone() throws SQLException {
        readsWhatIsAskedFor(plans.of(KnownAddresses.HOLDERS.replace(":emails", "array['contact-7@x.example']")));
    }

    @Test
    void whatIsKeptOfContactsTouchesNoOthers() throws SQLException {
        readsWhatIsAskedFor(plans.of(kept(
                "array['contact-7', 'new']",
                "array[2, 1]",
                "array['alice', 'alice']",
                "array['TEAM', 'TEAM']",
                "array['ACTIVE', 'ACTIVE']",
                "array[false, false]",
                "array['{}', '{}']",
                "array['NONE', 'NONE']",
                "array['contact-7', 'new']",
                "array['contact-7@x.example', 'new@x.example']",
                "array['new']",
                "array['loom']",
                "array['cares about looms']")));
    }

    private static String kept(String... arrays) {
        String statement = HeardContacts.KEEP;
        for (String array : arrays) {
            statement = statement.replaceFirst("\\?", Matcher.quoteReplacement(array));
        }
        return statement;
    }

    private static void readsWhatIsAskedFor(List<String> plan) {
        String whole = String.join("\n", plan);
        assertThat(plan).as(whole).noneMatch(line -> line.contains("Seq Scan"));
        var scans = plan.stream()
                .filter(line -> line.contains("Scan using") || line.contains("Bitmap Index Scan"))
                .count();
        var conditions = plan.stream()
                .filter(line -> line.contains("Index Cond")
                        && (line.contains("id =") || line.contains("email =") || line.contains("contact_id =")))
                .count();
        assertThat(conditions).as(whole).isEqualTo(scans).isPositive();
    }
}
