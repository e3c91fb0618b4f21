package io.keepwarm.contact.importing;

import io.keepwarm.chassis.inbox.Faults;
import io.keepwarm.chassis.outbox.EventTooLarge;
import io.keepwarm.chassis.tenancy.DueTeams;
import io.keepwarm.contact.addressbook.Books;
import io.keepwarm.contact.addressbook.NotThatFormat;
import io.keepwarm.contact.importing.ImportBatches.Taken;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/// Works off the imports that wait, one at a time in each replica. What a worker that died had not committed
/// is done again by the next one; the rest is not. The next rows are read while the last ones are taken over.
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int ROWS_A_TRANSACTION = 512;

    private final DueTeams due;
    private final ImportBatches batches;
    private final Books books;
    private final Examining examining;
    private final Clock clock;
    private volatile boolean stopping;

    ImportWorker(DueTeams due, ImportBatches batches, Books books, Examining examining, Clock clock) {
        this.due = due;
        this.batches = batches;
        this.books = books;
        this.examining = examining;
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
        try (var ahead = Executors.newSingleThreadExecutor()) {
            takeOver(taken, open(taken), ahead);
        } catch (NotThatFormat changed) {
            batches.fail(taken, String.valueOf(changed.getMessage()));
        }
    }

    private RowReader open(Taken taken) {
        try (var beginning = batches.file(taken, 0)) {
            var kind = taken.kind();
            var book = books.open(kind.format(), kind.mapping(), beginning.readNBytes(Books.TELLING_BYTES));
            long from = Math.max(taken.readTo(), book.firstRow());
            return new RowReader(
                    book,
                    book.rows(batches.file(taken, from), from),
                    row -> examining.row(row, taken.keeper()),
                    taken.done() + 1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void takeOver(Taken taken, RowReader rows, ExecutorService ahead) {
        var next = read(rows, ahead);
        for (Optional<Portion> portion = next.join(); portion.isPresent(); portion = next.join()) {
            if (stopping) {
                return;
            }
            next = read(rows, ahead);
            if (!takeOver(taken, portion.get())) {
                return;
            }
        }
        batches.finish(taken);
    }

    private static CompletableFuture<Optional<Portion>> read(RowReader rows, ExecutorService ahead) {
        return CompletableFuture.supplyAsync(() -> rows.portion(ROWS_A_TRANSACTION), ahead);
    }

    /// A portion that fails for good is taken apart, so that only the row it fails by is lost. One that may
    /// succeed later
    /// is left for when the hold on the import lapses.
    private boolean takeOver(Taken taken, Portion portion) {
        try {
            return batches.takeOver(taken, portion);
        } catch (RuntimeException failure) {
            if (Faults.passes(failure)) {
                LOG.warnf("Import %s waits: %s", taken.id(), failure);
                return false;
            }
            return portion.rows().size() == 1
                    ? batches.takeOver(taken, portion.refusedBecause(reason(taken, portion, failure)))
                    : portion.apart().allMatch(one -> takeOver(taken, one));
        }
    }

    private static String reason(Taken taken, Portion portion, RuntimeException failure) {
        if (failure instanceof EventTooLarge) {
            return "The card is too large; shorten its longest fields.";
        }
        LOG.warnf(failure, "Row %d of import %s cannot be stored", portion.first(), taken.id());
        return "The row could not be stored.";
    }
}
