package io.keepwarm.contact.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A web address.
///
/// @param value as it was written
/// @param kinds what it is for, such as `work`, `home`, `cell`
/// @param preferred whether it is the one to use first
public record ContactPoint(
        @NotBlank(message = "must not be blank")
        @Size(max = 1000, message = "takes at most 1000 characters")
        @AWebAddress
        String value,

        @Size(max = 10, message = "takes at most 10")
        List<@Size(max = 50, message = "takes at most 50 characters") String> kinds,

        @Nullable Boolean preferred) {
    public ContactPoint {
        kinds = Card.listed(kinds);
        preferred = preferred != null && preferred;
    }
}
