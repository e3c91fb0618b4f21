package io.keepwarm.digest.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.keepwarm.chassis.testing.Plans;
import io.keepwarm.digest.DigestService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DigestService
class LookingBackPlanTest {
    private static final String CONTACTS = """
            insert into knowledge.contact (id, keeper, visibility, name, status, trashed, tier, erased)
            select gen_random_uuid(), 'm' || n % 50, 'TEAM', 'C' || n, 'ACTIVE', false,
                case when n % 100 < 50 then 'REGULAR' when n % 7 = 0 then 'INNER_CIRCLE' else 'CLOSE' end, false
            from generate_series(1, 5000) n
            """;
    private static final String PROMISES = """
            insert into knowledge.promise (id, contact, member, by, what, due_on, private, state, closed_on)
            select gen_random_uuid(), 'c' || n, 'm' || n % 50, 'ME', 'a book', date '2026-01-01' + n, false,
                case when n % 20 = 0 then 'OPEN' else 'KEPT' end, date '2026-01-01' + n
            from generate_series(1, 5000) n
            """;

    @Inject
    AgroalDataSource database;

    @Test
    void anInnerCircleIsFoundAlongItsIndex() throws SQLException {
        assertThat(new Plans(database, "knowledge.contact", CONTACTS).of("""
                        select * from knowledge.contact where keeper = 'm7' and tier = 'INNER_CIRCLE'
                          and status = 'ACTIVE' and trashed = false and erased = false and merged_into is null
                        """))
                .anyMatch(line -> line.contains("contact_of_circle"));
    }

    @Test
    void whoIsOnlyOnAListIsFoundAmongTheMembersOwn() throws SQLException {
        assertThat(new Plans(database, "knowledge.contact", CONTACTS).of("""
                        select c.* from knowledge.contact c
                        left join lateral (
                            select list_only from knowledge.tie one
                            where one.member = 'm7' and one.contact = c.id offset 0) t on true
                        where c.keeper = 'm7' and c.status = 'ACTIVE' and not c.trashed and not c.erased
                          and c.merged_into is null and t.list_only is distinct from false
                        order by c.id desc limit 3
                        """))
                .anyMatch(line -> line.contains("contact_of_keeper"))
                .anyMatch(line -> line.contains("tie_of_"));
    }

    @Test
    void keptPromisesAreFoundAmongTheMembersOwn() throws SQLException {
        assertThat(new Plans(database, "knowledge.promise", PROMISES).of("""
                        select count(*) from knowledge.promise where member = 'm7' and by = 'ME' and state = 'KEPT'
                          and closed_on between date '2026-06-01' and date '2026-06-07'
                        """))
                .anyMatch(line -> line.contains("promise_of_member"));
    }
}
