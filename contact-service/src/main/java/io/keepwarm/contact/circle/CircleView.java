package io.keepwarm.contact.circle;

import java.time.Instant;
import java.util.UUID;

/// A circle as JSON.
///
/// @param version counts changes of who is in it, too
public record CircleView(UUID id, long version, String name, Instant createdAt, Instant updatedAt) {}
