package io.keepwarm.events.answer;

import io.keepwarm.events.Channel;
import io.keepwarm.events.State;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The newest answer to one follow-up.
///
/// @param team the team
/// @param version counts the answers to this follow-up
/// @param changedAt when this version came to be
/// @param answerId the answer; one taken back keeps the id of what it takes back
/// @param followUpId the follow-up
/// @param contactId the contact it is about
/// @param memberId who answered
/// @param answer what the member said
/// @param channel the way the touch took, with DONE; null: not said
/// @param note what the member added
/// @param until with SNOOZE the day, in the member's zone, on which it comes back; null: the default
/// @param answeredAt when the member answered
/// @param digestId the digest it was answered from
public record AnswerState(
        String team,
        long version,
        Instant changedAt,
        String answerId,
        String followUpId,
        String contactId,
        String memberId,
        Answer answer,
        @Nullable Channel channel,
        @Nullable String note,
        @Nullable LocalDate until,
        Instant answeredAt,
        @Nullable String digestId)
        implements State {

    @Override
    public String key() {
        return followUpId;
    }
}
