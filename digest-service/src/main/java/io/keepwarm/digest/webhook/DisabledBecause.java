package io.keepwarm.digest.webhook;

/// Why a webhook is disabled.
public enum DisabledBecause {
    /// Somebody of the team wanted it so.
    ASKED,
    /// Its address answered 410: gone.
    GONE,
    /// Nothing could be delivered for days.
    FAILING
}
