package io.keepwarm.contact.importing;

import io.keepwarm.contact.addressbook.ImportFormat;
import io.keepwarm.contact.history.FieldChange;
import io.keepwarm.contact.innercircle.Place;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Imports as JSON.
public final class ImportViews {
    private ImportViews() {}

    /// An import.
    ///
    /// @param dryRun whether it only tells what would come of it
    /// @param total rows in the file
    /// @param failure why it could not be gone on with
    public record ImportView(
            UUID id,
            ImportFormat format,
            boolean dryRun,
            ImportState state,
            int total,
            int processed,
            int created,
            int updated,
            int unchanged,
            int rejected,
            @Nullable String failure,
            Instant createdAt) {}

    /// One row of it, counted from 1.
    ///
    /// @param changes of a dry run: the fields of a known contact that would change
    /// @param candidates of a row that found the inner circle full: the coldest who hold a place there now
    public record ImportRowView(
            int row,
            RowResult result,
            @Nullable String reason,
            @Nullable UUID contactId,
            @Nullable List<FieldChange> changes,
            @Nullable List<Place> candidates) {}
}
