package io.keepwarm.chassis.lane;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Runs pieces of work side by side, each on a virtual thread: of one key one at a time, and so many keys at
/// once. What finds all lanes taken waits for the next that is free, so that slow work of one key holds up the
/// others as little as can be.
///
/// @param <K> what work is told apart by
public final class Lanes<K> {
    private static final Logger LOG = Logger.getLogger(Lanes.class);

    private final Set<K> taken = ConcurrentHashMap.newKeySet();
    private final Semaphore free;
    private final int count;
    private volatile boolean closed;

    /// @param count how many keys' work is done at once, from 1 on
    public Lanes(int count) {
        this.count = count;
        this.free = new Semaphore(count);
    }

    /// Has the work done, now or when a lane is free, unless work of that key waits or is under way; answers
    /// whether it will be. An exception the work throws is logged and ends it.
    public boolean start(K key, Runnable work) {
        if (closed || !taken.add(key)) {
            return false;
        }
        Thread.ofVirtual().name("lane").start(() -> run(key, work));
        return true;
    }

    /// Starts nothing any more, also nothing that waits, and waits for what is under way, so long at most.
    public void close(Duration patience) {
        closed = true;
        try {
            if (free.tryAcquire(count, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                // What waits for a lane finds one, and that it is too late.
                free.release(count);
            } else {
                LOG.warnf("Work is still under way after %s", patience);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether no work waits or is under way.
    public boolean areEmpty() {
        return taken.isEmpty();
    }

    private void run(K key, Runnable work) {
        free.acquireUninterruptibly();
        try {
            if (!closed) {
                work.run();
            }
        } catch (RuntimeException failure) {
            LOG.warnf("Work for %s waits: %s", key, failure);
        } finally {
            free.release();
            taken.remove(key);
        }
    }
}
