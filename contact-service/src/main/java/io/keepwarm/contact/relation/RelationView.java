package io.keepwarm.contact.relation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A relation as JSON, from the side of `contactId`.
///
/// @param toName what the other is called
/// @param kind what the other is to this one
/// @param label what the other is to this one, with CUSTOM
/// @param reverseLabel what this one is to the other, with CUSTOM
public record RelationView(
        UUID id,
        long version,
        UUID contactId,
        UUID toContactId,
        String toName,
        RelationKind kind,
        @Nullable String label,
        @Nullable String reverseLabel,
        Instant createdAt,
        String createdBy) {}
