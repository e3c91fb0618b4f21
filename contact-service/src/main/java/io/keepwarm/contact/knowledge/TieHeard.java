package io.keepwarm.contact.knowledge;

import io.keepwarm.events.tie.TieState;
import java.util.UUID;

/// A tie with a contact, or with one that may have been merged or erased, is other than it was. Fired in the
/// transaction that learns it.
public record TieHeard(UUID contactId, TieState tie) {}
