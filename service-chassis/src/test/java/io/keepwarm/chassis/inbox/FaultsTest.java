package io.keepwarm.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String CONNECTION_FAILURE = "08006";
    private static final String UNIQUE_VIOLATION = "23505";

    @Test
    void aDatabaseThatGoesAwayDuringACommitPassesThoughItsWordsAreOnlySuppressed() {
        var rollback = new RollbackException("Could not commit transaction");
        rollback.addSuppressed(
                new IllegalStateException(new SQLException("An I/O error occurred", CONNECTION_FAILURE)));
        assertThat(Faults.passes(new IllegalStateException(rollback))).isTrue();
    }

    @Test
    void aCommitThatFailedForNoReasonGivenPasses() {
        assertThat(Faults.passes(new IllegalStateException(new RollbackException("Could not commit transaction"))))
                .isTrue();
    }

    @Test
    void aCommitThatFailedForWhatWasWrittenDoesNotPass() {
        var rollback = new RollbackException("Could not commit transaction");
        rollback.addSuppressed(new SQLException("duplicate key value", UNIQUE_VIOLATION));
        assertThat(Faults.passes(new IllegalStateException(rollback))).isFalse();
        assertThat(Faults.isRace(new IllegalStateException(rollback))).isTrue();
    }

    @Test
    void brokenJsonDoesNotPass() {
        assertThat(Faults.passes(new IllegalArgumentException(new JsonParseException("Unexpected end"))))
                .isFalse();
    }
}
