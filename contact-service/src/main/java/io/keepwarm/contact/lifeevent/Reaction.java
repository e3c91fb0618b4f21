package io.keepwarm.contact.lifeevent;

import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.events.tie.TieState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A touch that may answer what has happened to somebody.
///
/// @param at when it took place
/// @param memberId whose touch it was
/// @param congratulates whether it was for something that happened
record Reaction(Instant at, String memberId, boolean congratulates) {
    private static final Set<Intent> PASSING = Set.of(Intent.LIKE, Intent.COMMENT, Intent.PUBLISH);

    /// The touch that made a tie what it is, if the team may know of it, it stands, and the member turned to the
    /// contact with more than a like, a comment or a post.
    static Optional<Reaction> of(TieState tie) {
        var cause = tie.cause();
        Instant shared = tie.sharedLastRealTouchAt();
        if (cause == null || shared == null || cause.isPrivate() || shared.isBefore(cause.occurredAt())) {
            return Optional.empty();
        }
        boolean turnedToThem = cause.direction() == Direction.OUTBOUND || cause.direction() == Direction.MUTUAL;
        return turnedToThem && !PASSING.contains(cause.intent())
                ? Optional.of(new Reaction(cause.occurredAt(), tie.memberId(), cause.intent() == Intent.CONGRATULATE))
                : Optional.empty();
    }

    /// Whether it answers what was noted then of a contact of that keeper: the keeper in any way, others by words about
    /// just that.
    boolean answers(Instant notedAt, String keeperId) {
        return !at.isBefore(notedAt) && (congratulates || memberId.equals(keeperId));
    }
}
