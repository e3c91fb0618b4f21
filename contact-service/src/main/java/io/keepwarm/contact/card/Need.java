package io.keepwarm.contact.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that would help the person.
///
/// @param kind what sort of help, usually one of the words offers use
/// @param text in their or the member's words
/// @param since the day it was heard of
/// @param resolvedOn the day it was met; null: still open
public record Need(
        @Size(max = 50, message = "takes at most 50 characters") @Nullable
        String kind,

        @NotBlank(message = "must not be blank") @Size(max = 1000, message = "takes at most 1000 characters")
        String text,

        @Nullable LocalDate since,
        @Nullable LocalDate resolvedOn) {}
