package io.keepwarm.local.routing;

import java.util.Locale;

/// The four services, in the order of their ports behind the front door.
public enum Service {
    CONTACT,
    INTERACTION,
    REMINDER,
    DIGEST;

    /// The name in its folder, its database and its operations paths: `contact`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int port(int frontDoor) {
        return frontDoor + 1 + ordinal();
    }
}
