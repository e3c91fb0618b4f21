package io.keepwarm.contact.lifeevent;

import io.keepwarm.events.lifeevent.LifeEventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A life event as JSON.
///
/// @param about true: about the person; null: by them
/// @param by true: by the person; null: about them
/// @param expiresOn last day on which a word about it is still timely
/// @param answeredAt when a member turned to the contact after it was noted; null: nobody yet
public record LifeEventView(
        UUID id,
        long version,
        UUID contactId,
        LifeEventKind kind,
        LocalDate on,
        @Nullable Boolean about,
        @Nullable Boolean by,
        @Nullable String note,
        @Nullable String source,
        LocalDate expiresOn,
        String notedBy,
        Instant notedAt,
        @Nullable Instant answeredAt) {}
