package io.keepwarm.reminder.agenda;

import io.keepwarm.events.followup.Reason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Of a follow-up, what words about it need.
///
/// @param relevance what the contact matters for just now, 1 to 5; null: not judged, or not asked
public record Item(
        String contactId,
        Reason reason,
        @Nullable String sourceId,
        LocalDate dueOn,
        @Nullable Integer relevance) {

    static Item of(Candidate candidate) {
        return new Item(
                candidate.contactId(),
                candidate.reason(),
                candidate.sourceId(),
                candidate.dueOn(),
                candidate.relevance());
    }
}
