package io.keepwarm.reminder.followup;

import io.keepwarm.events.agenda.AgendaState.Suggestion;
import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.reminder.knowledge.Background.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A follow-up as its member sees it. Dates are of the member's zone. Why, how to go about it, and its place on
/// today's agenda are told to its member alone, while it is open.
///
/// @param contactId the contact, or the one that answers for it since a merge
@Schema(name = "FollowUp")
public record FollowUpView(
        UUID id,
        long version,
        String contactId,
        @Nullable String contactName,
        String memberId,
        Reason reason,
        @Nullable String sourceId,
        LocalDate dueOn,
        @Nullable LocalDate overdueOn,
        @Nullable LocalDate expiresOn,
        FollowUpStatus state,
        @Nullable LocalDate snoozedUntil,
        @Nullable SettledBy settledBy,
        @Nullable Instant settledAt,
        @Nullable Integer rank,
        List<String> why,
        @Nullable Suggestion suggestion,
        Instant createdAt,
        Instant changedAt) {

    /// Without words about it.
    static FollowUpView of(FollowUp followUp, @Nullable Person person) {
        return of(followUp, person, null, List.of(), null);
    }

    static FollowUpView of(
            FollowUp followUp,
            @Nullable Person person,
            @Nullable Integer rank,
            List<String> why,
            @Nullable Suggestion suggestion) {
        return new FollowUpView(
                followUp.id,
                followUp.version,
                person == null ? followUp.contactId : person.contactId(),
                person == null ? null : person.name(),
                followUp.memberId,
                followUp.reason,
                followUp.sourceId,
                followUp.dueOn,
                followUp.overdueOn,
                followUp.expiresOn,
                followUp.state,
                followUp.snoozedUntil,
                followUp.settledBy,
                followUp.settledAt,
                rank,
                why,
                suggestion,
                followUp.createdAt,
                followUp.changedAt);
    }
}
