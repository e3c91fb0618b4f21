package io.keepwarm.interaction.ledger;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.interaction.Help;
import io.keepwarm.interaction.tie.facts.HelpSide;
import io.keepwarm.interaction.tie.facts.Touch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A touch in which something was given, received or asked.
///
/// @param contactIds whom it named, each by the contact that answers for it since a merge
/// @param sides what the member did; a touch may be more than one
/// @param valueGiven something of value the member gave
/// @param help help that was given, received or asked for, and what came of it
public record Exchange(
        UUID interactionId,
        Instant occurredAt,
        List<String> contactIds,
        Channel channel,
        Intent intent,
        List<Side> sides,
        @Nullable String valueGiven,
        @Nullable Help help,
        @Nullable String summary) {

    /// What a member can do.
    public enum Side {
        GAVE,
        RECEIVED,
        ASKED
    }

    /// The same, each contact by its `standIn`.
    Exchange under(UnaryOperator<String> standIn) {
        return new Exchange(
                interactionId,
                occurredAt,
                contactIds.stream().map(standIn).distinct().toList(),
                channel,
                intent,
                sides,
                valueGiven,
                help,
                summary);
    }

    /// As the tie's counts take them.
    static List<Side> sides(Intent intent, Direction direction, @Nullable String valueGiven, @Nullable Help help) {
        List<Side> sides = new ArrayList<>();
        HelpSide side = help == null ? null : help.side();
        if (valueGiven != null || side == HelpSide.GIVEN) {
            sides.add(Side.GAVE);
        }
        if (side == HelpSide.RECEIVED) {
            sides.add(Side.RECEIVED);
        }
        if (Touch.asks(intent, direction, side)) {
            sides.add(Side.ASKED);
        }
        return sides;
    }
}
