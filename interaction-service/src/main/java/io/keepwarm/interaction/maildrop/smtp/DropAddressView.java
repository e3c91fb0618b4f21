package io.keepwarm.interaction.maildrop.smtp;

import java.time.Instant;

/// The address a member sends copies of mails to, as JSON.
public record DropAddressView(String address, Instant createdAt) {}
