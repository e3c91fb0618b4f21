package io.keepwarm.digest.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A webhook as JSON. `secret` is there once, when it was made or rotated.
public record WebhookView(
        UUID id,
        long version,
        String url,
        @Nullable String description,
        List<String> eventTypes,
        WebhookFormat format,
        WebhookState state,
        @Nullable DisabledBecause disabledBecause,
        @Nullable Instant disabledAt,
        @Nullable Instant failingSince,
        @Nullable String secret,
        @Nullable Instant formerSecretUntil,
        Instant createdAt,
        String createdBy,
        Instant updatedAt) {

    static WebhookView of(Webhook hook, @Nullable String secret) {
        return new WebhookView(
                hook.id,
                hook.version,
                hook.url,
                hook.description,
                hook.types.keySet().stream().sorted().toList(),
                hook.format,
                hook.state,
                hook.disabledBecause,
                hook.disabledAt,
                hook.failingSince,
                secret,
                hook.formerUntil,
                hook.createdAt,
                hook.createdBy,
                hook.updatedAt);
    }
}
