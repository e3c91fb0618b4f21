package io.keepwarm.chassis.testing;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/// Two transactions of one team that meet: the first is committed only when the second waits for it.
///
/// @param database where it is seen that the second waits
public record Collision(TeamTransactions transactions, DataSource database, String team) {

    /// Does the first, begins the second, and commits the first when the second waits for a lock it holds.
    ///
    /// @throws java.util.concurrent.ExecutionException when one of the two fails
    /// @throws org.awaitility.core.ConditionTimeoutException when the second does not wait
    public void of(Runnable first, Runnable second) throws Exception {
        var firstIsDone = new CountDownLatch(1);
        var secondWaits = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = CompletableFuture.runAsync(
                    () -> transactions.run(Scope.of(team), () -> {
                        first.run();
                        firstIsDone.countDown();
                        await(secondWaits);
                    }),
                    threads);
            one.whenComplete((nothing, failure) -> firstIsDone.countDown());
            await(firstIsDone);
            var other = CompletableFuture.runAsync(() -> transactions.run(Scope.of(team), second), threads);
            try {
                Awaitility.await().until(this::somebodyWaitsForALock);
            } finally {
                secondWaits.countDown();
            }
            one.get();
            other.get();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private boolean somebodyWaitsForALock() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var waiting = statement.executeQuery(
                        "select exists (select from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database())")) {
            return waiting.next() && waiting.getBoolean(1);
        }
    }
}
