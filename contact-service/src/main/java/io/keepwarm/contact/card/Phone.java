package io.keepwarm.contact.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A phone number.
///
/// @param value as it was written
/// @param kinds what it is for, such as `work`, `home`, `cell`
/// @param preferred whether it is the one to use first
/// @param number as it is dialled from anywhere (E.164); only the service sets it. Null: it cannot be told
public record Phone(
        @NotBlank(message = "must not be blank") @Size(max = 1000, message = "takes at most 1000 characters")
        String value,

        @Size(max = 10, message = "takes at most 10")
        List<@Size(max = 50, message = "takes at most 50 characters") String> kinds,

        @Nullable Boolean preferred,

        @Size(max = 50, message = "takes at most 50 characters")
        @Schema(readOnly = true, examples = "+442079460958")
        @Nullable
        String number) {
    public Phone {
        kinds = Card.listed(kinds);
        preferred = preferred != null && preferred;
    }

    /// A number as it was written.
    public Phone(String value, List<String> kinds, @Nullable Boolean preferred) {
        this(value, kinds, preferred, null);
    }

    Phone dialled(@Nullable String as) {
        return new Phone(value, kinds, preferred, as);
    }
}
