package io.keepwarm.contact.importing;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.contact.contact.Contacts;
import io.keepwarm.contact.member.Members;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.contact.team.Settling;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The transactions of an import. Each holds the job's row and goes on only while its worker still holds the
/// import, so a worker that was taken for dead changes nothing any more.
@ApplicationScoped
class ImportBatches {
    private static final int MOST_RUNS = 50;

    private final TeamTransactions transactions;
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportRows rows;
    private final TakingOver takingOver;
    private final Members members;
    private final Settling settling;
    private final Contacts contacts;

    ImportBatches(
            TeamTransactions transactions,
            ImportJobs jobs,
            ImportFiles files,
            ImportRows rows,
            TakingOver takingOver,
            Members members,
            Settling settling,
            Contacts contacts) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.files = files;
        this.rows = rows;
        this.takingOver = takingOver;
        this.members = members;
        this.settling = settling;
        this.contacts = contacts;
    }

    /// An import taken up by a worker.
    ///
    /// @param scope the team, and the member whose import it is
    /// @param keeper the same member
    /// @param run the number it was taken up as
    /// @param done how many rows are done
    /// @param readTo where in the file the next row may begin
    record Taken(Scope scope, Keeper keeper, UUID id, int run, int done, long readTo, ImportJob.Kind kind) {}

    /// Takes up an import of the team that waits for a worker.
    Optional<Taken> takeUp(String team) {
        return transactions.call(Scope.of(team), () -> jobs.claim().flatMap(id -> open(team, id)));
    }

    private Optional<Taken> open(String team, UUID id) {
        ImportJob job = jobs.locked(id).orElseThrow();
        if (job.run() > MOST_RUNS) {
            end(job, ImportState.FAILED, "The import was given up after too many attempts.");
            return Optional.empty();
        }
        var scope = new Scope(team, job.memberId(), null);
        var keeper = new Keeper(
                TeamSign.of(team),
                job.memberId(),
                members.localeOf(job.memberId()),
                settling.current().defaultVisibility());
        return Optional.of(new Taken(scope, keeper, id, job.run(), job.processed(), job.readTo(), job.kind()));
    }

    /// The import's file from some byte on.
    StoredFile file(Taken taken, long offset) {
        return new StoredFile(
                number -> transactions.call(taken.scope(), () -> files.piece(taken.id(), number)), offset);
    }

    /// Takes over the rows; false when the import is no longer this worker's.
    boolean takeOver(Taken taken, Portion portion) {
        return held(taken, job -> {
            jobs.holdTeam();
            var examined = portion.rows().stream().map(Portion.Row::row).toList();
            var outcomes = takingOver.rows(taken.keeper(), examined, job.kind(), job.id());
            for (int at = 0; at < outcomes.size(); at++) {
                var outcome = outcomes.get(at);
                job.count(outcome.result(), portion.rows().get(at).end());
                rows.persist(new ImportRow(job.id(), portion.first() + at, outcome));
            }
        });
    }

    /// Ends the import.
    void finish(Taken taken) {
        held(taken, job -> end(job, ImportState.DONE, null));
        transactions.run(taken.scope(), contacts::indexWaiting);
    }

    /// Ends the import, which cannot be gone on with.
    void fail(Taken taken, String why) {
        held(taken, job -> end(job, ImportState.FAILED, why));
    }

    private boolean held(Taken taken, Consumer<ImportJob> work) {
        return transactions.call(taken.scope(), () -> {
            var job = jobs.locked(taken.id()).filter(mine -> mine.isHeldBy(taken.run()));
            job.ifPresent(mine -> {
                jobs.renew(mine.id());
                work.accept(mine);
            });
            return job.isPresent();
        });
    }

    private void end(ImportJob job, ImportState how, @Nullable String why) {
        job.end(how, why);
        files.delete(job.id());
    }
}
