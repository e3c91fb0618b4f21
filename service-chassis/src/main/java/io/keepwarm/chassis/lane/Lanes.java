package io.keepwarm.chassis.lane;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Runs pieces of work side by side, each on a virtual thread in the lane of its key: of one key one at a time, and so
/// many keys at once, so that slow work of one holds up nobody else. What finds its lane or all lanes taken is left to
/// the next look of whoever starts it.
///
/// @param <K> what work is told apart by
public final class Lanes<K> {
    private static final Logger LOG = Logger.getLogger(Lanes.class);

    private final Set<K> taken = ConcurrentHashMap.newKeySet();
    private final Semaphore free;
    private final int count;

    /// @param count how many keys' work is done at once, from 1 on
    public Lanes(int count) {
        this.count = count;
        this.free = new Semaphore(count);
    }

    /// Starts the work unless work of that key is under way or all lanes are taken, and answers whether it did. An
    /// exception the work throws is logged and ends it.
    public boolean start(K key, Runnable work) {
        if (taken.contains(key) || !free.tryAcquire()) {
            return false;
        }
        if (!taken.add(key)) {
            free.release();
            return false;
        }
        Thread.ofVirtual().name("lane").start(() -> run(key, work));
        return true;
    }

    /// Starts nothing any more, and waits for what is under way, so long at most.
    public void close(Duration patience) {
        try {
            if (!free.tryAcquire(count, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warnf("Work is still under way after %s", patience);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether no work is under way.
    public boolean areEmpty() {
        return free.availablePermits() == count;
    }

    private void run(K key, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warnf("Work for %s waits: %s", key, failure);
        } finally {
            taken.remove(key);
            free.release();
        }
    }
}
