package io.keepwarm.contact.card;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// How the keeper and the contact met.
///
/// @param how in a few words
/// @param where the occasion or place
/// @param on partial date
/// @param introducedBy who brought them together: a name, or the id of another contact
public record HowMet(
        @Size(max = 1000, message = "takes at most 1000 characters") @Nullable
        String how,

        @Size(max = 300, message = "takes at most 300 characters") @Nullable
        String where,

        @APartialDate @Nullable String on,

        @Size(max = 300, message = "takes at most 300 characters") @Nullable
        String introducedBy) {}
