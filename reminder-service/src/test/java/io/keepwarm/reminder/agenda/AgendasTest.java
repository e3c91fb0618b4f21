package io.keepwarm.reminder.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.reminder.ReminderService;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Which agendas are to be prepared, and when.
@QuarkusTest
@ReminderService
class AgendasTest {
    /// So far ahead that the job leaves it alone.
    private static final Instant THEN = Instant.parse("2999-01-01T00:00:00Z");

    private final Agendas agendas;
    private final Waking waking;
    private final TeamTransactions transactions;
    private final Scope scope = Scope.of("team-" + UUID.randomUUID());

    AgendasTest(Agendas agendas, Waking waking, TeamTransactions transactions) {
        this.agendas = agendas;
        this.waking = waking;
        this.transactions = transactions;
    }

    @Test
    void oneThatIsDueAlreadyIsNotPreparedBeforeTheTeamsChangeHasCommitted() {
        wake(THEN, "alice");
        transactions.run(scope, () -> {
            agendas.wakeAll(THEN.plusSeconds(1));
            assertThat(due()).isEmpty();
        });
        assertThat(due()).containsExactly(THEN);
    }

    @Test
    void theTeamsChangeLeavesOutThoseOfMembersWhoAreGoneAndBringsTheOthersForward() {
        wake(THEN.plusSeconds(60), "alice");
        wake(THEN, "gone");
        transactions.run(scope, () -> agendas.findById("gone").nextAt = null);
        transactions.run(scope, () -> agendas.wakeAll(THEN.plusSeconds(1)));
        assertThat(due()).containsExactly(THEN.plusSeconds(1));
    }

    @Test
    void whoHasOneWokenHoldsItFromNobodyUntilAllElseIsDone() {
        wake(THEN, "alice");
        transactions.run(scope, () -> {
            waking.wake("bob");
            waking.wake("alice");
            wake(THEN.minusSeconds(1), "alice");
        });
        assertThat(transactions.call(scope, () -> agendas.count("nextAt < ?1", THEN.minusSeconds(1))))
                .isEqualTo(2);
    }

    private void wake(Instant at, String member) {
        transactions.run(scope, () -> agendas.wake(new TreeSet<>(List.of(member)), at));
    }

    /// When those are due that the job takes, in a transaction of its own.
    private List<Instant> due() {
        return transactions.call(
                scope,
                () -> agendas.lockDue(THEN.plus(Duration.ofDays(1)), 50).stream()
                        .map(agenda -> agenda.nextAt)
                        .toList());
    }
}
