package io.keepwarm.interaction.arrival;

import java.util.UUID;

/// An address a member writes from, as JSON.
public record OwnAddressView(UUID id, String email) {}
