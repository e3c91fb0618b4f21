package io.keepwarm.contact.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something looked up about the person.
///
/// @param text what was found
/// @param source where
/// @param on the day it was found, which tells its freshness
public record ResearchNote(
        @NotBlank(message = "must not be blank") @Size(max = 2000, message = "takes at most 2000 characters")
        String text,

        @Size(max = 1000, message = "takes at most 1000 characters") @Nullable
        String source,

        @Nullable LocalDate on) {}
