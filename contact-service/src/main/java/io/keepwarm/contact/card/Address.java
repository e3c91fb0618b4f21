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
        poBox = Card.lines(poBox);
        extended = Card.lines(extended);
        street = Card.lines(street);
        city = Card.lines(city);
        region = Card.lines(region);
        postcode = Card.lines(postcode);
        country = Card.lines(country);
        kinds = Card.listed(kinds);
        preferred = preferred != null && preferred;
    }

    /// The place alone, whatever it is said to be for.
    Address plain() {
        return new Address(poBox, extended, street, city, region, postcode, country, List.of(), false);
    }
}
