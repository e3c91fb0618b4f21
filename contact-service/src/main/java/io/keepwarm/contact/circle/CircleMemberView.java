package io.keepwarm.contact.circle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A contact in a circle as JSON: enough to show the list.
public record CircleMemberView(
        UUID contactId, String name, @Nullable String organisation, Instant addedAt) {}
