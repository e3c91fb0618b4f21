package io.keepwarm.contact;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.awaitility.Awaitility;

/// Transactions that wait for each other.
public final class Waiting {
    private Waiting() {}

    /// Returns when somebody waits for a lock that the running transaction holds.
    public static void awaitSomebody(EntityManager entities) {
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> (Boolean) entities.createNativeQuery(
                                "select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))")
                        .getSingleResult());
    }
}
