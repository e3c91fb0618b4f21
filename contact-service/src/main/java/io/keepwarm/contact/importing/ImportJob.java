package io.keepwarm.contact.importing;

import io.keepwarm.contact.addressbook.ImportFormat;
import io.keepwarm.contact.importing.ImportViews.ImportView;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// A file on its way in.
@Entity
@DynamicUpdate
class ImportJob {
    @Id
    private UUID id;

    private String memberId;

    @Enumerated(EnumType.STRING)
    private ImportFormat format = ImportFormat.VCARD;

    private List<String> mapping = List.of();

    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.RUNNING;

    private int total;
    private int processed;
    private int created;
    private int updated;
    private int unchanged;
    private int rejected;
    private @Nullable String failure;
    private long readTo;
    private int run;
    private Instant createdAt;

    /// Kept by the database's clock, see [ImportJobs#claim].
    private @Nullable Instant nextAt;

    /// For Hibernate.
    protected ImportJob() {
        this(new UUID(0, 0), "", new Kind(ImportFormat.VCARD, List.of(), false), 0, Instant.EPOCH);
    }

    /// What sort of import it is.
    ///
    /// @param mapping of a CSV file: each `field:column`
    /// @param dryRun whether it only tells what would come of it
    record Kind(ImportFormat format, List<String> mapping, boolean dryRun) {
        /// Whether the file is an export of our own.
        boolean isOurs() {
            return format == ImportFormat.KEEPWARM || (format == ImportFormat.CSV && mapping.isEmpty());
        }
    }

    /// @param rows how many there are in the file
    ImportJob(UUID id, String memberId, Kind kind, int rows, Instant now) {
        this.id = id;
        this.memberId = memberId;
        this.format = kind.format();
        this.mapping = List.copyOf(kind.mapping());
        this.dryRun = kind.dryRun();
        this.total = rows;
        this.createdAt = now;
        this.nextAt = Instant.EPOCH;
    }

    /// One more row is done, the one that ends at `end` of the file.
    void count(RowResult result, long end) {
        processed++;
        readTo = end;
        switch (result) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
            case REJECTED -> rejected++;
        }
    }

    /// Nothing is left to do.
    void end(ImportState how, @Nullable String why) {
        state = how;
        failure = why;
        nextAt = null;
    }

    boolean isRunning() {
        return state == ImportState.RUNNING;
    }

    /// Whether the worker that took it up as number `mine` still holds it.
    boolean isHeldBy(int mine) {
        return isRunning() && run == mine;
    }

    UUID id() {
        return id;
    }

    String memberId() {
        return memberId;
    }

    Kind kind() {
        return new Kind(format, mapping, dryRun);
    }

    /// Where in the file the next row may begin.
    long readTo() {
        return readTo;
    }

    int processed() {
        return processed;
    }

    int run() {
        return run;
    }

    ImportView view() {
        return new ImportView(
                id, format, dryRun, state, total, processed, created, updated, unchanged, rejected, failure, createdAt);
    }
}
