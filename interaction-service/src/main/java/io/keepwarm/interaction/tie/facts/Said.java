package io.keepwarm.interaction.tie.facts;

import io.keepwarm.events.tie.TieState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the member said of a tie beside its touches.
///
/// @param depth how well the two know each other; null: not answered
/// @param closings what was owed and closed by hand
public record Said(TieState.@Nullable Depth depth, List<Closing> closings) {
    /// Nothing.
    public static final Said NOTHING = new Said(null, List.of());

    public Said {
        closings = List.copyOf(closings);
    }
}
