package io.keepwarm.contact.merge;

import java.util.UUID;

/// A merge is undone. Fired in the transaction that does it: what hung on the loser is to hang on it again.
public record ContactsParted(UUID mergeId, UUID survivorId, UUID loserId) {}
