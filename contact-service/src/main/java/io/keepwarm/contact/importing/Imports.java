package io.keepwarm.contact.importing;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.contact.importing.ImportViews.ImportRowView;
import io.keepwarm.contact.importing.ImportViews.ImportView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Starting, watching and stopping imports. An import is its member's own affair: nobody else sees it.
@ApplicationScoped
class Imports {
    /// Of a file so many bytes are enough to see what it is.
    private static final int TELLING_BYTES = 64 * 1024;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportRows rows;
    private final Creations creations;
    private final Access access;
    private final Clock clock;

    Imports(ImportJobs jobs, ImportFiles files, ImportRows rows, Creations creations, Access access, Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.rows = rows;
        this.creations = creations;
        this.access = access;
        this.clock = clock;
    }

    private record Asked(String file, ImportFormat format, boolean dryRun) {}

    /// Takes the file in; the rows follow. `format` null means: see for yourself.
    ///
    /// @throws Problem 400 for an empty file and for one of no known format
    @Transactional
    ImportView start(@Nullable String key, byte[] body, @Nullable ImportFormat format, boolean dryRun) {
        if (body.length == 0) {
            throw Problem.invalid("", "The body is empty; send the file.");
        }
        ImportFormat known = format == null ? guess(body) : format;
        return creations.once(
                key, new Asked(digest(body), known, dryRun), id -> add(id, body, known, dryRun), this::one);
    }

    private static ImportFormat guess(byte[] body) {
        var beginning = Arrays.copyOf(body, Math.min(body.length, TELLING_BYTES));
        return Source.guess(FileText.decode(beginning))
                .orElseThrow(() -> new Problem(
                        400,
                        "unknown-format",
                        "Unknown format",
                        "The file looks like no address book known here. If it is one, say which with format=VCARD or"
                                + " format=LINKEDIN."));
    }

    private ImportView add(UUID id, byte[] body, ImportFormat format, boolean dryRun) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var job = new ImportJob(id, access.caller().memberId(), format, dryRun, now);
        jobs.persist(job);
        jobs.flush();
        files.persist(new ImportFile(id, body));
        return job.view();
    }

    /// How far the import is.
    @Transactional
    ImportView one(UUID id) {
        return mine(id).view();
    }

    /// What became of its rows so far.
    @Transactional
    Page<ImportRowView> rows(UUID id, @Nullable RowResult result, PageRequest request) {
        mine(id);
        String list = "import-rows " + id + " " + result;
        int after = request.after(list, values -> Integer.valueOf(values.getFirst()))
                .orElse(0);
        var found = rows.after(id, result, after, request.limit() + 1).stream()
                .map(ImportRow::view)
                .toList();
        return request.of(list, found, last -> List.of(String.valueOf(last.row())));
    }

    /// Stops it; what was taken over stays. One that has ended stays as it ended.
    @Transactional
    ImportView cancel(UUID id) {
        mine(id);
        ImportJob job = jobs.locked(id).orElseThrow();
        if (job.isRunning()) {
            job.end(ImportState.CANCELLED, null);
            files.deleteById(id);
        }
        return job.view();
    }

    private ImportJob mine(UUID id) {
        return jobs.findByIdOptional(id)
                .filter(job -> job.memberId().equals(access.caller().memberId()))
                .orElseThrow(() -> Problem.notFound("import"));
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
