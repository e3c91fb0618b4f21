package io.keepwarm.contact.duplicate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// Two contacts that are not one person.
public record Dismissal(
        @NotNull(message = "must name two contacts") @Size(min = 2, max = 2, message = "must name two contacts")
        List<@NotNull(message = "must be an id") UUID> contactIds) {}
