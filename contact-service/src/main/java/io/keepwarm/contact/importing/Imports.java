package io.keepwarm.contact.importing;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.contact.contact.EnteringCircle;
import io.keepwarm.contact.importing.ImportViews.ImportRowView;
import io.keepwarm.contact.importing.ImportViews.ImportView;
import io.keepwarm.contact.importing.Receiving.Received;
import io.keepwarm.contact.innercircle.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Starting, watching and stopping imports. An import is its member's own affair: nobody else sees it.
@ApplicationScoped
class Imports {
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportRows rows;
    private final EnteringCircle circle;
    private final Creations creations;
    private final Access access;
    private final Clock clock;

    Imports(
            ImportJobs jobs,
            ImportFiles files,
            ImportRows rows,
            EnteringCircle circle,
            Creations creations,
            Access access,
            Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.rows = rows;
        this.circle = circle;
        this.creations = creations;
        this.access = access;
        this.clock = clock;
    }

    private record Asked(String file, ImportJob.Kind kind) {}

    /// Keeps a file that was received; its rows follow.
    @Transactional
    ImportView start(@Nullable String key, Received file) {
        return creations.once(key, new Asked(file.upload().digest(), file.kind()), id -> add(id, file), this::one);
    }

    private ImportView add(UUID id, Received file) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var job = new ImportJob(id, access.caller().memberId(), file.kind(), file.rows(), now);
        jobs.persist(job);
        jobs.flush();
        try (var bytes = file.upload().open()) {
            files.keep(id, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return job.view();
    }

    /// How far the import is.
    @Transactional
    ImportView one(UUID id) {
        return mine(id).view();
    }

    /// A page of the caller's imports, the newest first.
    @Transactional
    Page<ImportView> page(PageRequest request) {
        String me = access.caller().memberId();
        String list = "imports " + me;
        UUID before = request.after(list, values -> UUID.fromString(values.getFirst()))
                .orElse(TimeOrderedId.LAST);
        var views = jobs.of(me, before, request.limit() + 1).stream()
                .map(ImportJob::view)
                .toList();
        return request.of(list, views, last -> List.of(last.id().toString()));
    }

    /// What became of its rows so far.
    @Transactional
    Page<ImportRowView> rows(UUID id, @Nullable RowResult result, PageRequest request) {
        mine(id);
        String list = "import-rows " + id + " " + result;
        int after = request.after(list, values -> Integer.valueOf(values.getFirst()))
                .orElse(0);
        var found = rows.after(id, result, after, request.limit() + 1);
        List<Place> coldest = found.stream().anyMatch(ImportRow::wantsPlace)
                ? circle.coldestOf(access.caller().memberId())
                : List.of();
        var views = found.stream().map(row -> row.view(coldest)).toList();
        return request.of(list, views, last -> List.of(String.valueOf(last.row())));
    }

    /// Stops it; what was taken over stays. One that has ended stays as it ended.
    @Transactional
    ImportView cancel(UUID id) {
        // Read with the lock alone: what was read before it would hide how the import has ended meanwhile.
        ImportJob job = mine(jobs.locked(id));
        if (job.isRunning()) {
            job.end(ImportState.CANCELLED, null);
            files.delete(id);
        }
        return job.view();
    }

    private ImportJob mine(UUID id) {
        return mine(jobs.findByIdOptional(id));
    }

    private ImportJob mine(Optional<ImportJob> found) {
        return found.filter(job -> job.memberId().equals(access.caller().memberId()))
                .orElseThrow(() -> Problem.notFound("import"));
    }
}
