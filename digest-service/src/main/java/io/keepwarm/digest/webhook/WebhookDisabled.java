package io.keepwarm.digest.webhook;

import java.net.URI;
import java.util.UUID;

/// Told within the service, in the transaction of it, once each time: a webhook was disabled, and nobody of the team
/// asked for that.
///
/// @param id the webhook
/// @param description what it is for; empty: nobody said
/// @param url its address, which may hold a secret
/// @param createdBy the member who made it
/// @param why why
public record WebhookDisabled(UUID id, String description, URI url, String createdBy, DisabledBecause why) {}
