package io.keepwarm.interaction.team;

import io.keepwarm.events.tie.Stage;
import io.keepwarm.interaction.tie.TeamTies.TeamTie;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How well a member knows a contact, by what the team may know.
///
/// @param stage how far the tie has come; TRUSTED is for the member alone to say, and not among them
/// @param listOnly whether nothing ever went both ways
/// @param since the first touch
/// @param lastTouchAt the last real touch; null: only likes and comments
public record TeamTieView(
        String memberId,
        SharedWarmth warmth,
        Stage stage,
        boolean listOnly,
        @Nullable Instant since,
        @Nullable Instant lastTouchAt) {
    static TeamTieView of(TeamTie tie, Instant now) {
        var shared = tie.shared();
        return new TeamTieView(
                tie.memberId(),
                SharedWarmth.of(shared.heat(), now),
                shared.stage(),
                shared.isListOnly(),
                shared.first(),
                shared.lastReal());
    }
}
