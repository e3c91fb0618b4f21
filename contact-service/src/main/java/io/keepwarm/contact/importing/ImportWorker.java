package io.keepwarm.contact.importing;

import io.keepwarm.chassis.inbox.Faults;
import io.keepwarm.chassis.outbox.EventTooLarge;
import io.keepwarm.chassis.tenancy.DueTeams;
import io.keepwarm.contact.importing.ImportBatches.Taken;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Works off the imports that wait, one at a time in each replica. What a worker that died had not committed is done
/// again by the next one; the rest is not.
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int ROWS_A_TRANSACTION = 100;

    private final DueTeams due;
    private final ImportBatches batches;
    private final Clock clock;
    private volatile boolean stopping;

    ImportWorker(DueTeams due, ImportBatches batches, Clock clock) {
        this.due = due;
        this.batches = batches;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        for (String team : due.in("import_job", clock.instant())) {
            Optional<Taken> taken = batches.takeUp(team);
            while (!stopping && taken.isPresent()) {
                run(taken.get());
                taken = batches.takeUp(team);
            }
        }
    }

    private void run(Taken taken) {
        int size = taken.source().size();
        for (int from = taken.next(); from < size && !stopping; from += ROWS_A_TRANSACTION) {
            if (!takeOver(taken, from, Math.min(size, from + ROWS_A_TRANSACTION))) {
                return;
            }
        }
        if (!stopping) {
            batches.finish(taken);
        }
    }

    /// A batch that fails for good is taken apart, so that only the row it fails by is lost. One that may succeed later
    /// is left for when the hold on the import lapses.
    private boolean takeOver(Taken taken, int from, int to) {
        try {
            return batches.takeOver(taken, from, to);
        } catch (RuntimeException failure) {
            if (Faults.passes(failure)) {
                LOG.warnf("Import %s waits: %s", taken.id(), failure);
                return false;
            }
            if (to - from == 1) {
                return reject(taken, from, failure);
            }
            boolean held = true;
            for (int index = from; index < to && held; index++) {
                held = takeOver(taken, index, index + 1);
            }
            return held;
        }
    }

    private boolean reject(Taken taken, int index, RuntimeException failure) {
        if (failure instanceof EventTooLarge) {
            return batches.reject(taken, index, "The card is too large; shorten its longest fields.");
        }
        LOG.warnf(failure, "Row %d of import %s cannot be stored", index + 1, taken.id());
        return batches.reject(taken, index, "The row could not be stored.");
    }
}
