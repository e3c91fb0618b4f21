package io.keepwarm.contact.card;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far the keeper would put their own name to the person's work.
///
/// @param level 1 (hardly) to 5 (without reserve)
/// @param evidence the work it rests on
/// @param on the day it was said, which tells its age
public record Vouch(
        @NotNull(message = "must be 1 to 5")
        @Min(value = 1, message = "must be 1 to 5")
        @Max(value = 5, message = "must be 1 to 5")
        Integer level,

        @Size(max = 2000, message = "takes at most 2000 characters") @Nullable
        String evidence,

        @Nullable LocalDate on) {}
