package io.keepwarm.interaction.tie.facts;

import io.keepwarm.chassis.time.NameBasedId;
import io.keepwarm.events.tie.OwedKind;
import java.util.UUID;

/// Something the member owes the contact.
///
/// @param kind what
/// @param source the touch it comes from; of messages not answered, the first
public record Owed(OwedKind kind, Source source) {
    private static final UUID NAMESPACE = UUID.fromString("5d0b2f57-2f0e-5a58-9a39-0c6f5a8b6c11");

    /// Follows from touch and kind alone, so it is the same however often the tie is counted again.
    public UUID id() {
        return NameBasedId.of(NAMESPACE, source.touch().toString(), kind.name());
    }
}
