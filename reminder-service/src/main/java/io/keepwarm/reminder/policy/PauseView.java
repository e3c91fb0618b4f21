package io.keepwarm.reminder.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A pause as its member sees it.
@Schema(name = "Pause")
public record PauseView(
        UUID id,
        long version,
        String memberId,
        LocalDate from,
        LocalDate to,
        @Nullable String note,
        Instant createdAt) {}
