package io.keepwarm.reminder.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.keepwarm.chassis.testing.Plans;
import io.keepwarm.reminder.ReminderService;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How PostgreSQL finds follow-ups. What a question costs must follow from what is asked, also for a team that came
/// after the statistics were taken.
@QuarkusTest
@ReminderService
class PlansTest {
    private final AgroalDataSource database;
    private final Plans plans;

    PlansTest(AgroalDataSource database) {
        this.database = database;
        // Settled long ago, and never to be looked at again: no tick of a running service minds them.
        plans = new Plans(database, "follow_up", """
                insert into follow_up (id, contact_id, member_id, reason, anchor_at, due_on, state, heard_answer, version,
                                       created_at, changed_at)
                select gen_random_uuid(), 'contact-' || n, 'alice', 'KEEP_IN_TOUCH', now(), current_date, 'SETTLED', 0, 1,
                       now(), now()
                from generate_series(1, 3000) n
                """);
    }

    @Test
    void aFollowUpOfATeamTheStatisticsHaveNotMetIsFoundByItsId() throws SQLException {
        assertThat(plans.of("select * from follow_up where id = '%s'".formatted(UUID.randomUUID())))
                .anySatisfy(line -> assertThat(line).contains("Index Cond").contains("id ="));
    }

    @Test
    void whatWasSettledLastOfAContactIsFoundByTheContact() throws SQLException {
        assertThat(plans.of(FollowUps.SETTLED_LAST.replace("?1", "array['contact-7']")))
                .anySatisfy(line -> assertThat(line).contains("Index Cond").contains("contact_id ="));
    }

    @Test
    void whatIsNamedBeforeItsDayIsFoundByTheMember() throws SQLException {
        assertThat(plans.of("""
                        select id from follow_up
                        where member_id = 'bob' and state = 'SCHEDULED' and warn_on <= current_date and due_on > current_date
                        """))
                .anySatisfy(line -> assertThat(line).contains("Index Cond").contains("member_id ="));
    }

    @Test
    void theFollowUpsAboutAContactOfATeamTheStatisticsHaveNotMetAreFoundByTheContact() throws SQLException {
        assertThat(plans.of("select * from follow_up where contact_id = 'contact-7' and state <> 'SETTLED'"))
                .anySatisfy(line -> assertThat(line).contains("Index Cond").contains("contact_id ="));
    }

    @Test
    void whomAMemberHasToDoWithIsFoundByTheMember() throws SQLException {
        var ties = new Plans(database, "knowledge.tie", """
                insert into knowledge.tie (contact_id, member_id, changed_at)
                select 'contact-' || n, 'alice', now() from generate_series(1, 3000) n
                """);

        assertThat(ties.of(Waiting.ALL_OF_A_MEMBER.replace("?1", "'bob'").replace("?2", "now()")))
                .anySatisfy(line -> assertThat(line).contains("tie_of_member"))
                .anySatisfy(line -> assertThat(line).contains("promise_of_member"));
    }
}
