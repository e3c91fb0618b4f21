package io.keepwarm.reminder.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;

/// Somebody who decides about a contact, and sees what others hold while they wait for that one.
@ApplicationScoped
public class Gate {
    private static final String KEY = "hashtextextended(concat_ws(':', 'c', current_setting('app.team'), ?1), 0)";

    private final TeamTransactions transactions;
    private final ContactLocks locks;
    private final EntityManager entities;

    Gate(TeamTransactions transactions, ContactLocks locks, EntityManager entities) {
        this.transactions = transactions;
        this.locks = locks;
        this.entities = entities;
    }

    /// Does `work` beside somebody who holds `first`, and holds it against it that it waits for `first` with `second`
    /// in its hand: whoever takes them in their order would then wait for it, and it for them.
    public void takesBothInOrder(String team, String first, String second, Runnable work) {
        assertThat(first).isLessThan(second);
        var done = transactions.call(Scope.of(team), () -> {
            locks.hold(first);
            var running = CompletableFuture.runAsync(work);
            Awaitility.await().pollInSameThread().until(() -> running.isDone() || isWaitedFor(first));
            assertThat(running).as("whether it waits for " + first).isNotDone();
            assertThat(isFree(second)).as(second + " is free").isTrue();
            return running;
        });
        done.join();
    }

    private boolean isWaitedFor(String contact) {
        return (Boolean) entities.createNativeQuery("""
                        select exists (
                            select from pg_locks where locktype = 'advisory' and not granted
                              and (cast(classid as bigint) << 32) + cast(objid as bigint) = %s)
                        """.formatted(KEY))
                .setParameter(1, contact)
                .getSingleResult();
    }

    private boolean isFree(String contact) {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(" + KEY + ")")
                .setParameter(1, contact)
                .getSingleResult();
    }
}
