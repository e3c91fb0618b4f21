package io.keepwarm.interaction.contact;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.interaction.Logging;
import io.keepwarm.interaction.interaction.NewInteraction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A contact is erased in the very moment in which somebody logs their first touch with them. Whoever comes first, the
/// other waits, and no touch is left.
@ServiceTest
class ErasingBesideLoggingTest {
    private final Team team = Team.any();
    private final UUID touch = UUID.randomUUID();
    private String ada;

    @Inject
    TeamTransactions transactions;

    @Inject
    Logging logging;

    @Inject
    Erasing erasing;

    @Inject
    DataSource database;

    @BeforeEach
    void adaIsKnownThroughSomebodyElse() {
        ada = team.contact();
        team.logged("bob", Team.call(ada, "2026-01-05T10:00:00Z"));
    }

    @Test
    void aTouchNotYetCommittedIsErasedToo() throws Exception {
        atOnce(this::log, this::erase);

        team.as("alice").get("/v1/interactions/" + touch).then().statusCode(404);
    }

    @Test
    void behindAnErasureNotYetCommittedNothingIsLogged() throws Exception {
        atOnce(this::erase, this::log);

        team.as("alice").get("/v1/interactions/" + touch).then().statusCode(404);
    }

    private void log() {
        logging.logFollowing(
                touch,
                team.name(),
                "alice",
                new NewInteraction(
                        List.of(UUID.fromString(ada)),
                        Instant.parse("2026-02-05T10:00:00Z"),
                        Channel.CALL,
                        Direction.MUTUAL,
                        Intent.CATCH_UP,
                        "Lunch",
                        List.of(),
                        List.of(),
                        null,
                        null,
                        false,
                        false));
    }

    private void erase() {
        erasing.erase(ada, 9);
    }

    /// Does the first, begins the second, and commits the first when the second waits for it.
    private void atOnce(Runnable first, Runnable second) throws Exception {
        var firstIsDone = new CountDownLatch(1);
        var secondWaits = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = CompletableFuture.runAsync(
                    () -> transactions.run(Scope.of(team.name()), () -> {
                        first.run();
                        firstIsDone.countDown();
                        await(secondWaits);
                    }),
                    threads);
            await(firstIsDone);
            var other = CompletableFuture.runAsync(() -> transactions.run(Scope.of(team.name()), second), threads);
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

    private boolean somebodyWaitsForALock() throws Exception {
        try (var connection = database.getConnection();
                var waiting = connection
                        .createStatement()
                        .executeQuery("select exists (select from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database())")) {
            return waiting.next() && waiting.getBoolean(1);
        }
    }
}
