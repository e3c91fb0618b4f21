package io.keepwarm.contact.knowledge;

import io.keepwarm.events.tie.TieState;
import java.util.List;
import java.util.UUID;

/// Ties with contacts, or with such as may have been merged or erased, are other than they were. Fired in the
/// transaction that learns it.
public record TiesHeard(List<Heard> ties) {
    /// One of them.
    public record Heard(UUID contactId, TieState tie) {}
}
