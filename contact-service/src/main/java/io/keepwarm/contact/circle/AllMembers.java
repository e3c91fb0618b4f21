package io.keepwarm.contact.circle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is to be in a circle, and nobody else.
public record AllMembers(
        @NotNull(message = "must be a list; an empty one lets everybody go")
        @Size(max = 2_000, message = "takes at most 2000")
        @Nullable
        List<@NotNull(message = "must be an id") UUID> contactIds) {}
