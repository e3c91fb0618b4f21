package io.keepwarm.contact.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A day to remember besides the birthday.
///
/// @param kind such as `ANNIVERSARY`
/// @param on partial date
/// @param label what to call it
public record NotedDate(
        @NotBlank(message = "must not be blank") @Size(max = 50, message = "takes at most 50 characters")
        String kind,

        @NotNull(message = "must be a date") @APartialDate String on,

        @Size(max = 200, message = "takes at most 200 characters") @Nullable
        String label) {
    public NotedDate {
        label = Card.lines(label);
    }
}
