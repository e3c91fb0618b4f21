package io.keepwarm.contact.history;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The fields that changed together, as they are kept.
///
/// @param mergeId the merge that changed them, or its end; null: none
public record Changes(List<FieldChange> fields, @Nullable UUID mergeId) {
    /// Fields that no merge has changed.
    public Changes(List<FieldChange> fields) {
        this(fields, null);
    }
}
