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
class LateOnesPlanTest {
    private static final String ROWS = """
            insert into knowledge.follow_up (id, contact, member, reason, due_on, overdue_on, state, private, changed_at)
            select gen_random_uuid(), 'c' || n, 'm' || n % 50, 'KEEP_IN_TOUCH', date '2026-01-01' + n, date '2026-01-02' + n,
                case when n % 20 = 0 then 'OVERDUE' else 'SETTLED' end, false, now()
            from generate_series(1, 5000) n
            """;

    @Inject
    AgroalDataSource database;

    @Test
    void whatIsLateInATeamIsFoundAlongItsIndex() throws SQLException {
        assertThat(plan("overdue_on <= date '2026-06-01' and state <> 'SETTLED' and private = false"
                        + " order by overdue_on, id limit 500"))
                .anyMatch(line -> line.contains("follow_up_late"));
    }

    @Test
    void whatIsOpenForAMemberIsFoundAlongItsIndex() throws SQLException {
        assertThat(plan("member = 'm7' and due_on <= date '2026-06-01' and state <> 'SETTLED'"
                        + " order by due_on, id limit 500"))
                .anyMatch(line -> line.contains("follow_up_open"));
    }

    private java.util.List<String> plan(String condition) throws SQLException {
        return new Plans(database, "knowledge.follow_up", ROWS)
                .of("select * from knowledge.follow_up where " + condition);
    }
}
