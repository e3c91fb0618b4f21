package io.keepwarm.contact.merge;

import java.util.UUID;

/// A contact has become another name of the survivor. Fired in the transaction that does it: what hangs on the loser is
/// to hang on the survivor from now on.
public record ContactsMerged(UUID mergeId, UUID survivorId, UUID loserId) {}
