package io.keepwarm.interaction.arrival;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An address a member writes from, as they send it.
public record NewOwnAddress(
        @NotNull(message = "say which e-mail address") @Schema(examples = "robin@home.example")
        String email) {}
