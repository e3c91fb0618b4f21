package io.keepwarm.contact.card;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An e-mail address.
///
/// @param value the address as it was written
/// @param kinds what it is for, such as `work`
/// @param preferred whether it is the one to use first
public record EmailAddress(
        @NotNull(message = "must be an e-mail address")
        @Pattern(regexp = EmailAddress.SHAPE, message = "must be an e-mail address such as ada@example.org")
        @Size(max = 254, message = "takes at most 254 characters")
        String value,

        @Size(max = 10, message = "takes at most 10")
        List<@Size(max = 50, message = "takes at most 50 characters") String> kinds,

        @Nullable Boolean preferred) {
    /// What reads as an address; whether mail arrives there is not for a shape to say.
    public static final String SHAPE = "[^\\s@<>,;:\"()\\[\\]]+@[^\\s@<>,;:\"()\\[\\]]+";

    public EmailAddress {
        kinds = Card.listed(kinds);
        preferred = preferred != null && preferred;
    }
}
