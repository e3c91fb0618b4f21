package io.keepwarm.digest.delivery;

import io.keepwarm.digest.preference.MailFormat;
import io.keepwarm.events.digest.DigestKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A digest as JSON: what became of it and, unless it stands in a list, what it tells.
public record DigestView(
        UUID id,
        DigestKind kind,
        LocalDate localDate,
        int ordinal,
        DeliveryState state,
        @Nullable String reason,
        @Nullable String email,
        MailFormat format,
        String subject,
        String messageId,
        Instant generatedAt,
        @Nullable Instant sentAt,
        int attempts,
        @Nullable List<PersonView> people,
        @Nullable List<OccasionView> occasions,
        @Nullable ReviewView review) {}
