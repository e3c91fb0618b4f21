package io.keepwarm.reminder.followup;

import io.keepwarm.events.Channel;
import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.reminder.knowledge.ContactCards.ContactCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A follow-up as its member sees it. Dates are of the member's zone.
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
        FollowUpStatus state,
        @Nullable LocalDate snoozedUntil,
        @Nullable SettledBy settledBy,
        @Nullable Instant settledAt,
        @Nullable SuggestionView suggestion,
        Instant createdAt,
        Instant changedAt) {

    /// How to go about it.
    @Schema(name = "Suggestion")
    public record SuggestionView(
            @Nullable Channel channel, @Nullable String lastNote) {}

    static FollowUpView of(FollowUp followUp, @Nullable ContactCard card) {
        return new FollowUpView(
                followUp.id,
                followUp.version,
                followUp.contactId,
                card == null ? null : card.name(),
                followUp.memberId,
                followUp.reason,
                followUp.sourceId,
                followUp.dueOn,
                followUp.overdueOn,
                followUp.state,
                followUp.snoozedUntil,
                followUp.settledBy,
                followUp.settledAt,
                card == null || !followUp.isOpen() ? null : new SuggestionView(card.channel(), card.lastNote()),
                followUp.createdAt,
                followUp.changedAt);
    }
}
