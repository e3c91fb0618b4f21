package io.keepwarm.chassis.outbox;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes the relay of this process when a transaction with events has committed. The relay polls besides: a signal
/// lost with a process costs a little time and no event.
@Singleton
class OutboxSignal {
    private final Semaphore committed = new Semaphore(0);

    void committed() {
        if (committed.availablePermits() == 0) {
            committed.release();
        }
    }

    /// Waits for a signal, at most `millis`.
    void await(long millis) throws InterruptedException {
        if (committed.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            committed.drainPermits();
        }
    }
}
