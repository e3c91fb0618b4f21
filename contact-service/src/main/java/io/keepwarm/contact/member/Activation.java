package io.keepwarm.contact.member;

import jakarta.validation.constraints.NotNull;

/// Whether a member goes on using Keepwarm.
public record Activation(
        @NotNull(message = "must be true or false") Boolean active) {}
