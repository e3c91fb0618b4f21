package io.keepwarm.reminder.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;

/// Has members' agendas prepared a moment after the running transaction commits. All of one transaction are noted
/// in one statement at its end, in the order of ids: whoever holds a follow-up never waits for an agenda that
/// somebody holds who waits for the follow-up.
@ApplicationScoped
class Waking {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final TransactionSynchronizationRegistry transaction;
    private final EntityManager entities;
    private final Agendas agendas;
    private final Clock clock;

    Waking(TransactionSynchronizationRegistry transaction, EntityManager entities, Agendas agendas, Clock clock) {
        this.transaction = transaction;
        this.entities = entities;
        this.agendas = agendas;
        this.clock = clock;
    }

    /// The member's.
    void wake(String memberId) {
        woken().members.add(memberId);
    }

    private Woken woken() {
        if (transaction.getResource(Woken.class) instanceof Woken running) {
            return running;
        }
        // Opens the session of this transaction now, so that its flush at completion comes before our statement.
        entities.joinTransaction();
        var woken = new Woken();
        transaction.putResource(Woken.class, woken);
        transaction.registerInterposedSynchronization(woken);
        return woken;
    }

    private final class Woken implements Synchronization {
        private final SortedSet<String> members = new TreeSet<>();

        @Override
        public void beforeCompletion() {
            agendas.wake(members, clock.instant().plus(A_MOMENT));
        }

        @Override
        public void afterCompletion(int status) {
            // Rolled back, it was never said.
        }
    }
}
