package io.keepwarm.reminder.ownreminder;

import io.keepwarm.reminder.recurrence.Recurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A reminder as its member sees it.
@Schema(name = "Reminder")
public record ReminderView(
        UUID id,
        long version,
        String contactId,
        String memberId,
        String note,
        LocalDate startsOn,
        @Nullable String rule,
        Recurrence.From recurFrom,
        String zone,
        List<Integer> leadDays,
        Instant createdAt,
        Instant changedAt) {}
