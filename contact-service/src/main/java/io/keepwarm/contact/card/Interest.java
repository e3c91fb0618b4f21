package io.keepwarm.contact.card;

import io.keepwarm.events.contact.InterestKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// Something the person cares about.
///
/// @param kind what sort of thing
/// @param value its name
public record Interest(
        @NotNull(message = "say what sort of interest it is, OTHER if none fits")
        InterestKind kind,

        @NotBlank(message = "must not be blank") @Size(max = 300, message = "takes at most 300 characters")
        String value) {}
