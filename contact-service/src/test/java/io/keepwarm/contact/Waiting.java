package io.keepwarm.contact;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/// Waiting for what others do: another thread, another service, a transaction.
public final class Waiting {
    private static final Duration A_WHILE = Duration.ofSeconds(60);

    private Waiting() {}

    /// Waits until something has come about, however busy the machine is.
    public static ConditionFactory patiently() {
        return Awaitility.await().atMost(A_WHILE);
    }

    /// Returns when somebody waits for a lock that the running transaction holds.
    public static void awaitSomebody(EntityManager entities) {
        Awaitility.await().pollInSameThread().atMost(A_WHILE).until(() -> (Boolean) entities.createNativeQuery(
                        "select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))")
                .getSingleResult());
    }
}
