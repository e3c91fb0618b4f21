package io.keepwarm.events.followup;

import io.keepwarm.events.Channel;
import io.keepwarm.events.State;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something one member is to do about one contact. Dates are of the member's zone.
///
/// @param team the team
/// @param version counts the changes of this follow-up
/// @param changedAt when this version came to be
/// @param followUpId the follow-up
/// @param contactId the contact
/// @param memberId whose turn it is
/// @param reason why
/// @param sourceId what it came from: the promise, the life event, the id of what is owed; null: the tie itself
/// @param dueOn the day to do it
/// @param overdueOn the first day on which it is late; null: it is never late
/// @param expiresOn last day on which it makes sense; null: no end
/// @param state where it stands
/// @param snoozedUntil the day it comes back; null: it is not put off
/// @param settledBy what settled it; null: it is open
/// @param settledAt when it was settled; null: it is open
/// @param answer the member's answer that settled it; null: none did. It stays when the follow-up is opened
///     again, so that whoever acted on it can undo that: of a follow-up that is not settled, the answer does
///     not hold
/// @param isPrivate (field `private` in the JSON) whether its day or its end tells of a touch that nobody but
///     the member may know of; null: not said, which is to be read as yes
public record FollowUpState(
        String team,
        long version,
        Instant changedAt,
        String followUpId,
        String contactId,
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
        @Nullable GivenAnswer answer,
        @Nullable Boolean isPrivate)
        implements State {

    @Override
    public String key() {
        return followUpId;
    }

    /// "Done", as the member said it: enough to log the touch it stands for.
    ///
    /// @param answerId the same for every repetition of one answer
    /// @param channel the way the touch took; null: not said
    /// @param summary what was said; null: nothing to note
    /// @param occurredAt when the touch took place
    public record GivenAnswer(
            String answerId,
            @Nullable Channel channel,
            @Nullable String summary,
            Instant occurredAt) {}
}
