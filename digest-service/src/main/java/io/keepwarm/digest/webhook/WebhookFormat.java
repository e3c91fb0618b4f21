package io.keepwarm.digest.webhook;

/// The shape of what a webhook is sent.
public enum WebhookFormat {
    /// `{type, timestamp, data}`, as the Standard Webhooks specification has it.
    STANDARD,
    /// `{text, blocks}`, as Slack and programs like it take it.
    SLACK
}
