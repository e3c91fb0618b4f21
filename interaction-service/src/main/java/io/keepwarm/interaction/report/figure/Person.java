package io.keepwarm.interaction.report.figure;

import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.tie.Stage;
import io.keepwarm.events.tie.TieState.Depth;
import io.keepwarm.interaction.tie.facts.Heat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody a member was really in touch with in a period.
///
/// @param memberId the member
/// @param contactId the contact, or the one it was merged into
/// @param touches how many real touches they had in the period
/// @param first the first touch of the two, ever; null: not known
/// @param stage how far the tie has come by now
/// @param heat how warm it is
/// @param depth the member's own answers; null: none, or they are nobody else's business
/// @param tier how close the member wants them, if they are the keeper; else NONE
public record Person(
        String memberId,
        String contactId,
        long touches,
        @Nullable Instant first,
        Stage stage,
        Heat heat,
        @Nullable Depth depth,
        Tier tier) {

    /// Whether they got to know each other in the period that began `since`.
    boolean isNew(Instant since) {
        return first != null && !first.isBefore(since);
    }
}
