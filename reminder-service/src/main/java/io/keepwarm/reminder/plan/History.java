package io.keepwarm.reminder.plan;

import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What follow-ups there are about a contact: all that are open, and of each member, reason and source the one
/// that was settled last.
public record History(List<Standing> all) {

    public History {
        all = List.copyOf(all);
    }

    Stream<Standing> open() {
        return all.stream().filter(Standing::open);
    }

    Optional<Standing> open(String memberId, Reason reason, @Nullable String sourceId) {
        return open().filter(one -> one.memberId().equals(memberId) && one.isOf(reason, sourceId))
                .findFirst();
    }

    Optional<Standing> settled(String memberId, Reason reason, @Nullable String sourceId) {
        return settled(reason, sourceId)
                .filter(one -> one.memberId().equals(memberId))
                .findFirst();
    }

    /// Those settled, whoever's they were.
    Stream<Standing> settled(Reason reason, @Nullable String sourceId) {
        return all.stream().filter(one -> !one.open() && one.isOf(reason, sourceId));
    }

    /// Whether somebody has dealt with this matter.
    boolean answered(Reason reason, @Nullable String sourceId) {
        return settled(reason, sourceId).anyMatch(Standing::answered);
    }

    /// Whether a touch has settled this matter, of which the tie, not heard of again yet, cannot tell.
    boolean touchedAsFarAsKnown(Reason reason, @Nullable String sourceId, Optional<Situation.Tie> tie) {
        return tie.isEmpty() && settled(reason, sourceId).anyMatch(one -> one.settledBy() == SettledBy.TOUCH);
    }
}
