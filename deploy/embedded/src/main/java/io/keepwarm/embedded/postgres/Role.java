package io.keepwarm.embedded.postgres;

import java.util.Locale;

/// The roles a service has in its database. None is a superuser.
public enum Role {
    /// Owns the database and all in it; used by migrations and nothing else.
    OWNER,
    /// Answers requests and applies events, under row-level security.
    APP,
    /// Relay and ticks: sees what migrations grant it by name.
    BACKGROUND,
    /// Owns search functions; cannot log in, and row-level security does not hold it back.
    SEARCH;

    public String of(String service) {
        return service + "_" + name().toLowerCase(Locale.ROOT);
    }
}
