package io.keepwarm.contact.merge;

import io.keepwarm.contact.contact.ContactView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A merge as JSON, or what one would make.
///
/// @param id null: only a preview
/// @param undoUntil how long it can be undone
/// @param undoneAt null: it holds
/// @param contact the survivor as it is, or would be
public record MergeView(
        @Nullable UUID id,
        UUID survivorId,
        UUID loserId,
        @Nullable String mergedBy,
        @Nullable Instant mergedAt,
        @Nullable Instant undoUntil,
        @Nullable Instant undoneAt,
        ContactView contact) {}
