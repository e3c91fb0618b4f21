package io.keepwarm.digest.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Saves what came of mails that are sent side by side: at once, but what comes in while something is being saved is
/// saved together after it. Nobody waits for a mail that has no answer yet.
final class Remembering {
    private static final Logger LOG = Logger.getLogger(Remembering.class);
    private static final int TRIES = 60;

    private final Consumer<List<Handover.Ended>> saving;
    private final Queue<Handover.Ended> come = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /// @param saving saves all of it or nothing, in a transaction of its own
    Remembering(Consumer<List<Handover.Ended>> saving) {
        this.saving = saving;
    }

    /// Returns once it is saved.
    ///
    /// @throws RuntimeException when something could not be saved for a minute; it may be another's
    void remember(Handover.Ended ended) {
        come.add(ended);
        turn.lock();
        try {
            List<Handover.Ended> together = new ArrayList<>();
            for (var one = come.poll(); one != null; one = come.poll()) {
                together.add(one);
            }
            save(together);
        } finally {
            turn.unlock();
        }
    }

    /// How many have come and are not being saved yet.
    int waiting() {
        return come.size();
    }

    private void save(List<Handover.Ended> together) {
        if (together.size() == 1) {
            insistOn(together);
        } else if (!together.isEmpty()) {
            try {
                saving.accept(together);
            } catch (RuntimeException failure) {
                LOG.warnf("What came of %d digests is saved one by one: %s", together.size(), failure);
                together.forEach(one -> insistOn(List.of(one)));
            }
        }
    }

    /// A mail cannot be called back, so with the database away this goes on trying for a while.
    private void insistOn(List<Handover.Ended> one) {
        for (int attempt = 1; ; attempt++) {
            try {
                saving.accept(one);
                return;
            } catch (RuntimeException databaseAway) {
                if (attempt == TRIES) {
                    throw databaseAway;
                }
                LOG.warnf(
                        "What came of digest %s cannot be saved yet: %s",
                        one.getFirst().claimed().id(), databaseAway);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before an outcome could be saved", stopping);
        }
    }
}
