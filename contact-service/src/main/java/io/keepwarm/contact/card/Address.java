package io.keepwarm.contact.card;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A postal address. It never leaves contact-service.
public record Address(
        @Size(max = 200, message = "takes at most 200 characters") @Nullable
        String poBox,

        @Size(max = 300, message = "takes at most 300 characters") @Nullable
        String extended,

        @Size(max = 500, message = "takes at most 500 characters") @Nullable
        String street,

        @Size(max = 200, message = "takes at most 200 characters") @Nullable
        String city,

        @Size(max = 200, message = "takes at most 200 characters") @Nullable
        String region,

        @Size(max = 50, message = "takes at most 50 characters") @Nullable
        String postcode,

        @Size(max = 200, message = "takes at most 200 characters") @Nullable
        String country,

        @Size(max = 10, message = "takes at most 10")
        List<@Size(max = 50, message = "takes at most 50 characters") String> kinds,

        @Nullable Boolean preferred) {
    public Address {
        kinds = Card.listed(kinds);
        preferred = preferred != null && preferred;
    }
}
