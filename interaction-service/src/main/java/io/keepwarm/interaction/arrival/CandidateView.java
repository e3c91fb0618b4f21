package io.keepwarm.interaction.arrival;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who turned up and is no contact yet, as JSON.
///
/// @param times in how many mails and meetings
public record CandidateView(
        UUID id, String email, @Nullable String name, int times, Instant firstSeenAt, Instant lastSeenAt) {}
