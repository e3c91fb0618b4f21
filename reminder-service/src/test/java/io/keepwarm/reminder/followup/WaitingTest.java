package io.keepwarm.reminder.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.reminder.ReminderService;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Two changes that want the same contact reckoned again.
@QuarkusTest
@ReminderService
class WaitingTest {
    /// So far ahead that the job leaves it alone.
    private static final Instant THEN = Instant.parse("2999-01-01T00:00:00Z");

    private final Waiting waiting;
    private final TeamTransactions transactions;
    private final Scope scope = Scope.of("team-" + UUID.randomUUID());

    WaitingTest(Waiting waiting, TeamTransactions transactions) {
        this.waiting = waiting;
        this.transactions = transactions;
    }

    @Test
    void aContactThatIsTakenBeforeTheSecondChangeHasCommittedIsTakenOnceMore() {
        transactions.run(scope, () -> waiting.these(List.of("contact"), THEN));
        transactions.run(scope, () -> {
            waiting.these(List.of("contact"), THEN);
            assertThat(taken()).containsExactly("contact");
        });
        assertThat(taken()).containsExactly("contact");
        assertThat(taken()).isEmpty();
    }

    @Test
    void whoWantsAContactReckonedWaitsForNobodyWhoReckonsIt() {
        transactions.run(scope, () -> waiting.these(List.of("contact"), THEN));
        transactions.run(scope, () -> {
            assertThat(waiting.take(THEN, 50)).containsExactly("contact");
            transactions.run(scope, () -> waiting.these(List.of("contact"), THEN));
        });
        assertThat(taken()).containsExactly("contact");
    }

    @Test
    void whatManyWantIsTakenOnceAndAContactThatIsBeingReckonedIsLeftAlone() {
        transactions.run(scope, () -> {
            waiting.these(List.of("one", "other", "one"), THEN);
            waiting.these(List.of("one"), THEN.plusSeconds(1));
        });
        transactions.run(scope, () -> {
            assertThat(waiting.take(THEN, 1)).containsExactly("one");
            assertThat(taken()).containsExactly("other");
        });
        assertThat(taken()).isEmpty();
    }

    /// What the job takes, in a transaction of its own.
    private List<String> taken() {
        return transactions.call(scope, () -> waiting.take(THEN.plus(Duration.ofDays(1)), 50));
    }
}
