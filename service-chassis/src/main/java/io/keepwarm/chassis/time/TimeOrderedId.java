package io.keepwarm.chassis.time;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/// Ids of version 7 (RFC 9562): unique without asking the database, and rising with time, so that indexes grow
/// at one end.
public final class TimeOrderedId {
    /// Comes after every other id: where a list that begins with the newest starts.
    public static final UUID LAST = new UUID(-1, -1);

    private TimeOrderedId() {}

    /// A new id.
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
