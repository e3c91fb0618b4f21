package io.keepwarm.contact.card;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Where somebody is.
///
/// @param city the city
/// @param country the country
/// @param zone the IANA zone there
public record Place(
        @Size(max = 200, message = "takes at most 200 characters") @Nullable
        String city,

        @Size(max = 200, message = "takes at most 200 characters") @Nullable
        String country,

        @AZone @Nullable String zone) {}
