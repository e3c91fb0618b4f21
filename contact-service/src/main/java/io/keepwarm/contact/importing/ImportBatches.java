package io.keepwarm.contact.importing;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.contact.importing.Source.NotThatFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The transactions of an import. Each holds the job's row and goes on only while its worker still holds the import, so
/// a worker that was taken for dead changes nothing any more.
@ApplicationScoped
class ImportBatches {
    private static final int MOST_RUNS = 50;

    private final TeamTransactions transactions;
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportRows rows;
    private final TakingOver takingOver;

    ImportBatches(
            TeamTransactions transactions, ImportJobs jobs, ImportFiles files, ImportRows rows, TakingOver takingOver) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.files = files;
        this.rows = rows;
        this.takingOver = takingOver;
    }

    /// An import taken up by a worker.
    ///
    /// @param scope the team, and the member whose import it is
    /// @param run the number it was taken up as
    /// @param next the row to go on with, counted from 0
    record Taken(Scope scope, UUID id, int run, int next, boolean dryRun, Source source) {}

    /// Takes up an import of the team that waits for a worker, and takes its file apart; one whose file is nothing that
    /// can be imported ends here.
    Optional<Taken> takeUp(String team) {
        return transactions.call(Scope.of(team), () -> jobs.claim().flatMap(id -> open(team, id)));
    }

    private Optional<Taken> open(String team, UUID id) {
        ImportJob job = jobs.locked(id).orElseThrow();
        if (job.run() > MOST_RUNS) {
            end(job, ImportState.FAILED, "The import was given up after too many attempts.");
            return Optional.empty();
        }
        try {
            var source =
                    Source.of(job.format(), FileText.decode(files.findById(id).body()));
            job.has(source.size());
            var scope = new Scope(team, job.memberId(), null);
            return Optional.of(new Taken(scope, id, job.run(), job.processed(), job.dryRun(), source));
        } catch (NotThatFormat refused) {
            end(job, ImportState.FAILED, refused.getMessage());
            return Optional.empty();
        }
    }

    /// Takes over the rows from `from` up to but not including `to`; false when the import is no longer this worker's.
    boolean takeOver(Taken taken, int from, int to) {
        return held(taken, (job, scope) -> {
            jobs.holdTeam();
            var outcomes = takingOver.rows(
                    scope,
                    IntStream.range(from, to).mapToObj(taken.source()::row).toList(),
                    taken.dryRun());
            for (int index = from; index < to; index++) {
                count(job, index, outcomes.get(index - from));
            }
        });
    }

    /// Notes that the row could not be stored, and why.
    boolean reject(Taken taken, int index, String reason) {
        return held(taken, (job, scope) -> count(job, index, RowOutcome.rejected(reason)));
    }

    /// Ends the import.
    void finish(Taken taken) {
        held(taken, (job, scope) -> end(job, ImportState.DONE, null));
    }

    private boolean held(Taken taken, BiConsumer<ImportJob, Scope> work) {
        return transactions.call(taken.scope(), () -> {
            var job = jobs.locked(taken.id()).filter(mine -> mine.isHeldBy(taken.run()));
            job.ifPresent(mine -> {
                jobs.renew(mine.id());
                work.accept(mine, taken.scope());
            });
            return job.isPresent();
        });
    }

    private void count(ImportJob job, int index, RowOutcome outcome) {
        job.count(outcome.result());
        rows.persist(new ImportRow(job.id(), index + 1, outcome));
    }

    private void end(ImportJob job, ImportState how, @Nullable String why) {
        job.end(how, why);
        files.deleteById(job.id());
    }
}
