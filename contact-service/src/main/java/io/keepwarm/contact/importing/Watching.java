package io.keepwarm.contact.importing;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.contact.importing.ImportViews.ImportView;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/// Tells how an import goes on, as long as somebody listens: no connection to the database is held meanwhile.
@ApplicationScoped
class Watching {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Imports imports;
    private final ImportJobs jobs;
    private final Access access;
    private final TeamTransactions transactions;

    Watching(Imports imports, ImportJobs jobs, Access access, TeamTransactions transactions) {
        this.imports = imports;
        this.jobs = jobs;
        this.access = access;
        this.transactions = transactions;
    }

    /// How far the import is, now and whenever it has gone on; completes when it has ended.
    ///
    /// @throws io.keepwarm.chassis.http.Problem 404 when the caller has no such import
    Multi<ImportView> progress(UUID id) {
        imports.one(id);
        var scope = new Scope(access.caller().team(), access.caller().memberId(), null);
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> look(scope, id))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(PAUSE)
                .whilst(view -> view.state() == ImportState.RUNNING)
                .skip()
                .repetitions();
    }

    private ImportView look(Scope scope, UUID id) {
        return transactions.call(
                scope, () -> jobs.findByIdOptional(id).map(ImportJob::view).orElseThrow());
    }
}
