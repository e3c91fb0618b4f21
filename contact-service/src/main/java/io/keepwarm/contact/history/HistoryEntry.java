package io.keepwarm.contact.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change of a contact as JSON.
///
/// @param by the member who made it, also by an import of theirs; null: nobody
/// @param version of the contact after it
/// @param mergeId the merge that made it, or that was undone by it; null: none
public record HistoryEntry(
        Instant at,
        @Nullable String by,
        long version,
        List<FieldChange> changes,
        @Nullable UUID mergeId) {}
