package io.keepwarm.interaction.tie.facts;

import io.keepwarm.events.tie.OwedKind;
import java.time.Instant;
import java.util.UUID;

/// Something owed that the member closed by hand.
///
/// @param kind what was owed
/// @param touch the touch it came from
/// @param through of messages not answered: the newest one that it covers; else when the touch was
public record Closing(OwedKind kind, UUID touch, Instant through) {}
