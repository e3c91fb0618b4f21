package io.keepwarm.contact.importing;

import io.keepwarm.contact.importing.ImportViews.ImportView;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
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
    private int run;
    private Instant createdAt;

    /// Kept by the database's clock, see [ImportJobs#claim].
    private @Nullable Instant nextAt;

    /// For Hibernate.
    protected ImportJob() {
        this(new UUID(0, 0), "", ImportFormat.VCARD, false, Instant.EPOCH);
    }

    ImportJob(UUID id, String memberId, ImportFormat format, boolean dryRun, Instant now) {
        this.id = id;
        this.memberId = memberId;
        this.format = format;
        this.dryRun = dryRun;
        this.createdAt = now;
        this.nextAt = Instant.EPOCH;
    }

    /// How many rows there are, known once the file has been taken apart.
    void has(int rows) {
        total = rows;
    }

    /// One more row is done.
    void count(RowResult result) {
        processed++;
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

    ImportFormat format() {
        return format;
    }

    boolean dryRun() {
        return dryRun;
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
