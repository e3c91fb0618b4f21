package io.keepwarm.contact.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// An account on a network.
///
/// @param network such as `linkedin`
/// @param value the address or handle
public record Profile(
        @NotBlank(message = "must not be blank") @Size(max = 50, message = "takes at most 50 characters")
        String network,

        @NotBlank(message = "must not be blank") @Size(max = 500, message = "takes at most 500 characters")
        String value) {}
