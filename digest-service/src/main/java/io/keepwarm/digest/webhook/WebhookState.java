package io.keepwarm.digest.webhook;

/// Whether a webhook is told of anything.
public enum WebhookState {
    /// It is.
    ACTIVE,
    /// It is not, and what happens meanwhile it never hears of.
    DISABLED
}
